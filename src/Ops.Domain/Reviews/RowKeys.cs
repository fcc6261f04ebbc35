namespace Ops.Domain.Reviews;

/// <summary>Which rows of one key can be told apart: at most one in a period, and one without a period stands alone.</summary>
internal static class RowKeys
{
    /// <summary>The rows of a key that stand for one period each; of several for the same none is used, because nobody knows which is meant.</summary>
    public static IEnumerable<T> Unique<T>(ModelPart part, string key, T[] rows, Func<T, string?> period, RowFaults faults)
    {
        if (rows.Length == 1)
            return rows;
        bool isMixed = rows.Any(row => period(row) is null);
        var clear = isMixed
            ? []
            : rows.GroupBy(period, StringComparer.Ordinal).Where(group => group.Count() == 1).Select(group => group.First()).ToArray();
        if (clear.Length < rows.Length)
        {
            faults.Add(
                part,
                key,
                FaultCode.DuplicateKey,
                Figures.Format($"'{key}' stands {rows.Length - clear.Length} times for the same period"),
                "make the key unique, or say to which period each belongs; none of them is used"
            );
            faults.LeaveOut(part, rows.Length - clear.Length);
        }
        return clear;
    }
}
