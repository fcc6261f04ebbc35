namespace Ops.Domain.Coordination;

/// <summary>Dependencies in an order in which each comes after those that are first.</summary>
internal static class DependencyOrder
{
    public static int[] Of(ReadOnlySpan<Dependency> dependencies, Dictionary<string, int> index)
    {
        int[] waits = new int[dependencies.Length];
        var next = new List<int>[dependencies.Length];
        for (int i = 0; i < next.Length; i++)
            next[i] = [];
        for (int i = 0; i < dependencies.Length; i++)
        {
            foreach (string id in dependencies[i].After)
            {
                next[Ids.At(index, id, $"{Guard.At(nameof(dependencies), i)}.after", "list the dependency")].Add(i);
                waits[i]++;
            }
        }
        var order = new List<int>(dependencies.Length);
        for (int i = 0; i < waits.Length; i++)
        {
            if (waits[i] == 0)
                order.Add(i);
        }
        for (int at = 0; at < order.Count; at++)
        {
            foreach (int i in next[order[at]])
            {
                if (--waits[i] == 0)
                    order.Add(i);
            }
        }
        if (order.Count == dependencies.Length)
            return [.. order];
        var left = new List<string>();
        for (int i = 0; i < waits.Length; i++)
        {
            if (waits[i] > 0)
                left.Add(dependencies[i].Id);
        }
        throw Faults.Cycle(nameof(dependencies), left);
    }
}
