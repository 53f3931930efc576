# SQLite's amalgamation is generated from the source tree, because options that
# change its grammar must be known to the generator (needs tclsh, make, cc of the host).
#
# Kept on purpose, the store needs them: ATTACH (VACUUM is built on it), VACUUM and
# VACUUM INTO, incremental vacuum, WAL, the backup interface, quick_check, custom VFS.
set(grammar OMIT_ALTERTABLE OMIT_ANALYZE OMIT_EXPLAIN OMIT_GENERATED_COLUMNS OMIT_REINDEX
  OMIT_TRIGGER OMIT_VIEW OMIT_VIRTUALTABLE OMIT_WINDOWFUNC)
set(defs
  THREADSAFE=2                # a connection belongs to one thread
  DQS=0 DEFAULT_MEMSTATUS=0 DEFAULT_WAL_SYNCHRONOUS=2 LIKE_DOESNT_MATCH_BLOBS
  MAX_EXPR_DEPTH=0 USE_ALLOCA DEFAULT_CACHE_SIZE=-1024 TEMP_STORE=3 DEFAULT_LOOKASIDE=512,64
  OMIT_AUTHORIZATION OMIT_COMPLETE OMIT_DEPRECATED OMIT_DESERIALIZE OMIT_GET_TABLE
  OMIT_INTROSPECTION_PRAGMAS OMIT_JSON OMIT_LOAD_EXTENSION OMIT_PROGRESS_CALLBACK
  OMIT_SHARED_CACHE OMIT_TCL_VARIABLE OMIT_TRACE OMIT_UTF16 OMIT_COMPILEOPTION_DIAGS
  UNTESTABLE)
list(TRANSFORM grammar PREPEND SQLITE_)
list(TRANSFORM defs PREPEND SQLITE_)
list(APPEND defs ${grammar} HAVE_FDATASYNC=1 HAVE_USLEEP=1 HAVE_PREAD=1 HAVE_PWRITE=1
  HAVE_LOCALTIME_R=1 HAVE_GMTIME_R=1 HAVE_STRCHRNUL=1)

set(sq ${CMAKE_CURRENT_BINARY_DIR}/sqlite)
set(opts ${grammar})
list(TRANSFORM opts PREPEND -D)
string(REPLACE ";" " " opts "${opts}")
# A changed option list or source tree makes a new amalgamation.
file(GLOB stamp ${V}/sqlite3/.kedge-*)
if(NOT EXISTS ${sq}/sqlite3.c OR NOT "${sq_made_with}" STREQUAL "${opts} ${stamp}")
  file(REMOVE_RECURSE ${sq})
  file(MAKE_DIRECTORY ${sq})
  execute_process(
    COMMAND make -s -f ${V}/sqlite3/main.mk TOP=${V}/sqlite3 BCC=cc TCC=cc OPTS=${opts} sqlite3.c
    WORKING_DIRECTORY ${sq} OUTPUT_FILE ${sq}/gen.log ERROR_FILE ${sq}/gen.err RESULT_VARIABLE rc)
  if(NOT EXISTS ${sq}/sqlite3.c)
    message(FATAL_ERROR "sqlite3.c was not generated (${rc}), see ${sq}/gen.err")
  endif()
  set(sq_made_with "${opts} ${stamp}" CACHE INTERNAL "")
endif()
vendor_lib(vendor_sqlite ${KEDGE_SMALL} ${sq}/sqlite3.c)
vendor_public(vendor_sqlite INCLUDE ${sq})
target_compile_definitions(vendor_sqlite PRIVATE ${defs})
