namespace Ops.Domain.Series;

/// <summary>Which points give the limits: those of the baseline that are not excluded.</summary>
internal static class PointUse
{
    public static (bool[] Used, bool[] Excluded) Of(int count, int? baseline, IReadOnlyList<int> exclusions)
    {
        var excluded = Excluded(count, exclusions);
        int length = baseline ?? count;
        Guard.InRange(length, 1, count, "baseline");
        var used = new bool[count];
        for (int i = 0; i < length; i++)
            used[i] = !excluded[i];
        return (used, excluded);
    }

    public static bool[] Excluded(int count, IReadOnlyList<int> exclusions)
    {
        Guard.NotNull(exclusions, "excluded");
        var excluded = new bool[count];
        for (int i = 0; i < exclusions.Count; i++)
            excluded[Guard.InRange(exclusions[i], 0, count - 1, Guard.At("excluded", i))] = true;
        return excluded;
    }
}
