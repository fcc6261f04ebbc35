namespace Ops.Domain.Rules;

/// <summary>What a table knows about its outcomes: what stands in for no row, which is better, how they add up.</summary>
internal sealed record OutcomeRules<TOutcome>
{
    public bool HasOtherwise { get; init; }

    public TOutcome? Otherwise { get; init; }

    /// <summary>Best outcome first.</summary>
    public IComparer<TOutcome>? Ranking { get; init; }

    /// <summary>Least outcome first.</summary>
    public IComparer<TOutcome>? Order { get; init; }

    public Func<TOutcome, TOutcome, TOutcome>? Add { get; init; }

    /// <summary>Names and kinds of outputs that are known only at run time; null for outcomes of a type.</summary>
    public string? Shape { get; init; }

    /// <summary>What is wrong with a row's outcome, or null.</summary>
    public Func<TOutcome, string?>? Check { get; init; }

    /// <summary>Rules for outcomes of exact numbers or values with an order of their own.</summary>
    public static OutcomeRules<TOutcome> Natural()
    {
        var rules = new OutcomeRules<TOutcome>();
        if (typeof(IComparable<TOutcome>).IsAssignableFrom(typeof(TOutcome)))
            rules = rules with { Order = Comparer<TOutcome>.Default };
        if (typeof(TOutcome) == typeof(decimal))
            rules = rules with { Add = (Func<TOutcome, TOutcome, TOutcome>)(object)(Func<decimal, decimal, decimal>)decimal.Add };
        return rules;
    }
}
