// Each test starts several processes: side by side they would starve each other on a small machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
