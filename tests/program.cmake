# What is run: sim/, and the program as its users see it.

# Tests that start the program build it first and find it by its path.
add_library(flipin_test_support STATIC support/program.cpp)
target_include_directories(flipin_test_support PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(flipin_test_support
  PUBLIC FLIPIN_SOURCE_DIR="${PROJECT_SOURCE_DIR}" FLIPIN_PROGRAM="$<TARGET_FILE:flipin>")
target_link_libraries(flipin_test_support
  PUBLIC flipin_build nlohmann_json::nlohmann_json)
add_dependencies(flipin_test_support flipin)

flipin_test(NAME config
  SOURCES admission_test.cpp bad_configs_test.cpp diagnostic_test.cpp document_test.cpp
          explain_test.cpp load_test.cpp mutation_test.cpp reader_test.cpp source_test.cpp
          suggestion_test.cpp
  USES    flipin::config flipin::report)

flipin_test(NAME results
  SOURCES guard_check_test.cpp store_test.cpp
  USES    flipin::results flipin_test_support)

flipin_test(NAME report
  SOURCES fair_value_test.cpp plan_terms_test.cpp policy_scorecard_test.cpp
          redemption_cost_test.cpp reported_outcomes_test.cpp threshold_headroom_test.cpp
          timeline_test.cpp writers_test.cpp
  USES    flipin::report nlohmann_json::nlohmann_json)

flipin_test(NAME app
  SOURCES bidder_cases_test.cpp deliveries_test.cpp economics_test.cpp edge_cases_test.cpp
          listing_test_test.cpp methods_test.cpp optimal_exercise_test.cpp plan_tables_test.cpp
          price_range_test.cpp program_test.cpp public_plans_test.cpp readme_test.cpp
          right_value_test.cpp rights_tables_test.cpp worked_cases_test.cpp
  USES    flipin_test_support)

flipin_test(NAME house
  SOURCES layers_test.cpp)

add_test(NAME install/FindPackageWorks
  COMMAND ${CMAKE_COMMAND} -D BUILD=${CMAKE_BINARY_DIR}
          -D CONSUMER=${CMAKE_CURRENT_SOURCE_DIR}/install/consumer
          -D WORK=${CMAKE_CURRENT_BINARY_DIR}/install
          -P ${CMAKE_CURRENT_SOURCE_DIR}/install/install_test.cmake)

# Debian's own interpreter: another python3 in the path would not see Debian's packages.
add_test(NAME bench/Guard
  COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/bench/guard_test.py)
add_test(NAME notebooks/Hemacare
  COMMAND /usr/bin/python3 ${PROJECT_SOURCE_DIR}/notebooks/execute.py
          ${PROJECT_SOURCE_DIR}/notebooks/hemacare.ipynb)
set_tests_properties(notebooks/Hemacare PROPERTIES ENVIRONMENT
  "FLIPIN_PROGRAM=$<TARGET_FILE:flipin>;FLIPIN_CONFIGS=${PROJECT_SOURCE_DIR}/configs;PYDEVD_DISABLE_FILE_VALIDATION=1;MPLCONFIGDIR=${CMAKE_CURRENT_BINARY_DIR}/matplotlib")
