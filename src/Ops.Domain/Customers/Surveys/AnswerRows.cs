namespace Ops.Domain.Customers;

/// <summary>The checks of a table of answers: one row per person, one column per question.</summary>
internal static class AnswerRows
{
    /// <summary>Refuses no row, rows of different lengths, NaN and infinities.</summary>
    /// <returns>The number of columns.</returns>
    public static int Check(IReadOnlyList<double[]> rows, string place)
    {
        Guard.NotNull(rows, place);
        if (rows.Count == 0)
            throw Faults.Empty(place, "give at least one row");
        int columns = Guard.NotNull(rows[0], Guard.At(place, 0)).Length;
        for (int i = 1; i < rows.Count; i++)
            Guard.SameLength(Guard.NotNull(rows[i], Guard.At(place, i)).Length, Guard.At(place, i), columns, Guard.At(place, 0));
        for (int i = 0; i < rows.Count; i++)
            Guard.Finite(rows[i], Guard.At(place, i));
        return columns;
    }
}
