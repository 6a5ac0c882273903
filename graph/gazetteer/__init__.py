"""The known world as YAML: agencies, offices, dated holders, regions, initiatives; each fact with its source."""
