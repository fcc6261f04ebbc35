namespace Ops.Domain.Series;

/// <summary>The stretches between the points at which a chart is rebased.</summary>
internal static class RebasedPhases
{
    /// <summary>The start of each phase and the end of the last.</summary>
    public static int[] Bounds(int count, IReadOnlyList<int> rebaseAt)
    {
        Guard.NotNull(rebaseAt, nameof(rebaseAt));
        var bounds = new int[rebaseAt.Count + 2];
        for (int i = 0; i < rebaseAt.Count; i++)
        {
            if (rebaseAt[i] < 1 || rebaseAt[i] >= count)
                throw Faults.Invalid(
                    Guard.At(nameof(rebaseAt), i),
                    Figures.Format($"{rebaseAt[i]} is not a point after the first"),
                    "give an index from 1 to the last point"
                );
            bounds[i + 1] = rebaseAt[i];
        }
        for (int i = 1; i < rebaseAt.Count; i++)
        {
            if (rebaseAt[i] <= rebaseAt[i - 1])
                throw Faults.NotOrdered(
                    Guard.At(nameof(rebaseAt), i),
                    Figures.Format($"{rebaseAt[i]} after {rebaseAt[i - 1]}"),
                    "give the points in ascending order"
                );
        }
        bounds[^1] = count;
        return bounds;
    }
}
