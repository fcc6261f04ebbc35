namespace Ops.Domain.Customers;

/// <summary>How a rule is kept.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class RuleScore
{
    internal RuleScore(QualityRule rule, int applicable, ImmutableArray<int> offenders)
    {
        Rule = rule;
        Applicable = applicable;
        OffendingRecords = offenders;
    }

    /// <summary>The rule.</summary>
    public QualityRule Rule { get; }

    /// <summary>How many records it applies to.</summary>
    public int Applicable { get; }

    /// <summary>The records that offend it, by position from 0.</summary>
    public ImmutableArray<int> OffendingRecords { get; }

    /// <summary>How many records offend it.</summary>
    public int Offenders => OffendingRecords.Length;

    /// <summary>1 − offenders / applicable; null when it applies to none.</summary>
    public double? Score => Applicable == 0 ? null : (double)(Applicable - Offenders) / Applicable;
}
