namespace Ops.Domain.Risks;

/// <summary>An order in which services can be recovered: each after all it depends on.</summary>
internal sealed class RecoveryOrder
{
    private readonly int[][] _dependencies;

    private RecoveryOrder(int[][] dependencies, int[] rows)
    {
        _dependencies = dependencies;
        Rows = rows;
    }

    public int[] Rows { get; }

    public ReadOnlySpan<int> DependenciesOf(int row) => _dependencies[row];

    public static RecoveryOrder Of(ServiceTarget[] services)
    {
        using var rows = UniqueIds.Rows<ServiceTarget>(services, nameof(services), service => service.Id);
        int[][] dependencies = new int[services.Length][];
        var dependents = new List<int>[services.Length];
        for (int i = 0; i < services.Length; i++)
            dependents[i] = [];
        for (int i = 0; i < services.Length; i++)
        {
            var names = services[i].DependsOn;
            dependencies[i] = new int[names.Length];
            for (int d = 0; d < names.Length; d++)
            {
                dependencies[i][d] = rows.Find(names[d]);
                if (dependencies[i][d] < 0)
                    throw Faults.Unknown(
                        $"{Guard.At(nameof(services), i)}.{nameof(ServiceTarget.DependsOn)}",
                        names[d],
                        "give the service too"
                    );
                dependents[dependencies[i][d]].Add(i);
            }
        }
        return new RecoveryOrder(dependencies, Sorted(services, dependencies, dependents));
    }

    private static int[] Sorted(ServiceTarget[] services, int[][] dependencies, List<int>[] dependents)
    {
        int[] open = [.. dependencies.Select(rows => rows.Length)];
        var order = new List<int>(services.Length);
        for (int i = 0; i < open.Length; i++)
        {
            if (open[i] == 0)
                order.Add(i);
        }
        for (int next = 0; next < order.Count; next++)
        {
            foreach (int row in dependents[order[next]])
            {
                if (--open[row] == 0)
                    order.Add(row);
            }
        }
        if (order.Count == services.Length)
            return [.. order];
        throw Faults.Cycle(nameof(services), CycleIn(services, dependencies, open));
    }

    /// <summary>Along open dependencies until a service comes again.</summary>
    private static List<string> CycleIn(ServiceTarget[] services, int[][] dependencies, int[] open)
    {
        var path = new List<int>();
        int row = Array.FindIndex(open, left => left > 0);
        while (!path.Contains(row))
        {
            path.Add(row);
            row = dependencies[row].First(dependency => open[dependency] > 0);
        }
        path.Add(row);
        return [.. path.Skip(path.IndexOf(row)).Select(at => services[at].Id)];
    }
}
