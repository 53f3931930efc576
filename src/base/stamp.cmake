# cmake -DSOURCE=DIR -DOUT=FILE.cc [-DEMPTY=1] -P stamp.cmake
# Writes the functions of base/version.h that tell the commit, its tree's state and the date, and
# leaves the file alone when nothing changed. Outside of git, or in the git tree of somebody else
# (an unpacked archive), commit and state are empty. EMPTY: all of them are.
set(commit "")
set(state "")
set(date "")
if(NOT EMPTY)
  find_program(GIT git)
  set(top "")
  if(GIT)
    execute_process(COMMAND ${GIT} rev-parse --show-toplevel WORKING_DIRECTORY ${SOURCE}
      OUTPUT_VARIABLE top OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endif()
  get_filename_component(source ${SOURCE} REALPATH)
  if(top STREQUAL source)
    execute_process(COMMAND ${GIT} log -1 "--format=%H %ct" WORKING_DIRECTORY ${SOURCE}
      OUTPUT_VARIABLE head OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    execute_process(COMMAND ${GIT} --no-optional-locks status --porcelain
      WORKING_DIRECTORY ${SOURCE} OUTPUT_VARIABLE changes RESULT_VARIABLE failed ERROR_QUIET)
    if(head MATCHES "^([0-9a-f]+) ([0-9]+)$" AND failed EQUAL 0)
      set(commit ${CMAKE_MATCH_1})
      if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
        set(ENV{SOURCE_DATE_EPOCH} ${CMAKE_MATCH_2})
      endif()
      if(changes STREQUAL "")
        set(state clean)
      else()
        set(state dirty)
      endif()
    endif()
  endif()
  if(DEFINED ENV{SOURCE_DATE_EPOCH})
    string(TIMESTAMP date "%Y-%m-%dT%H:%M:%SZ" UTC)  # of SOURCE_DATE_EPOCH
  endif()
endif()
file(WRITE ${OUT}.new "#include \"base/version.h\"

namespace kedge {

const char* git_commit() { return \"${commit}\"; }
const char* git_tree_state() { return \"${state}\"; }
const char* build_date() { return \"${date}\"; }

}  // namespace kedge
")
execute_process(COMMAND ${CMAKE_COMMAND} -E copy_if_different ${OUT}.new ${OUT})
