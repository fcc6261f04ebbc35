namespace Ops.Domain.Budgets;

/// <summary>Checks that engines over many rows share. They run in the order of the fault codes, not row by row.</summary>
internal static class Rows
{
    /// <summary>Refuses a list without rows and rows that are null.</summary>
    public static void NotEmpty<T>(ReadOnlySpan<T> rows, string place)
        where T : class
    {
        Guard.NotEmpty(rows, place);
        NotNull(rows, place);
    }

    public static void NotNull<T>(ReadOnlySpan<T> rows, string place)
        where T : class
    {
        for (int i = 0; i < rows.Length; i++)
            Guard.NotNull(rows[i], Guard.At(place, i));
    }

    public static void Unique<T>(ReadOnlySpan<T> rows, string place, Func<T, string> key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < rows.Length; i++)
        {
            if (!seen.Add(key(rows[i])))
                throw Faults.Duplicate(Guard.At(place, i), key(rows[i]));
        }
    }

    /// <summary>Refuses amounts in another currency.</summary>
    public static void In(Currency currency, string place, params ReadOnlySpan<Money> amounts)
    {
        foreach (ref readonly var amount in amounts)
        {
            if (amount.Currency != currency)
                throw Faults.Of(FaultCode.CurrencyMismatch, place, $"{amount.Currency} meets {currency}", "convert to one currency first");
        }
    }

    public static void NotNegative(decimal value, string place)
    {
        if (value < 0)
            throw Faults.Invalid(place, $"{Figures.Text(value)} is negative", "give a value of at least 0");
    }

    public static void Positive(decimal value, string place)
    {
        if (value <= 0)
            throw Faults.Invalid(place, $"{Figures.Text(value)} is not positive", "give a value above 0");
    }

    public static void Share(decimal value, string place) => Guard.InRange(value, 0m, 1m, place);

    /// <summary>A rate of interest: above −1, since one cannot lose more than everything.</summary>
    public static double Rate(double value, string place) =>
        Guard.Finite(value, place) > -1
            ? value
            : throw Faults.Invalid(place, $"{Figures.Text(value)} is not above -1", "give a rate above -1, such as 0.08");
}
