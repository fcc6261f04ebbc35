using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>What all rules in force on a day said about given facts.</summary>
public sealed class RuleSetResult : IExplainable
{
    internal RuleSetResult(LocalDate asOf, ImmutableArray<RuleResult> results, ImmutableArray<string> notInForce)
    {
        AsOf = asOf;
        Results = results;
        NotInForce = notInForce;
        foreach (var result in results)
        {
            if (result.Result == Truth.True && (WorstSeverity is not { } worst || result.Severity > worst))
                WorstSeverity = result.Severity;
        }
    }

    /// <summary>The day whose versions were evaluated.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The rules' results in the order of evaluation.</summary>
    public ImmutableArray<RuleResult> Results { get; }

    /// <summary>Names of rules without a version on that day, in the order of first declaration.</summary>
    public ImmutableArray<string> NotInForce { get; }

    /// <summary>The gravest severity among the rules that hold; null when none holds.</summary>
    public Severity? WorstSeverity { get; }

    /// <summary>The rules that hold, in the order of evaluation.</summary>
    public ImmutableArray<RuleResult> Findings => [.. Results.Where(result => result.Result == Truth.True)];

    /// <summary>The result of one rule.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no such rule was in force.</exception>
    public RuleResult this[string rule] =>
        Results.FirstOrDefault(result => result.Rule == rule)
        ?? throw Faults.Unknown(nameof(rule), rule, "ask for a rule that is in force on the day");

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("rules that hold", "成立的规则"),
            (decimal)Findings.Length,
            Phrase.Of(
                $"{Findings.Length} of {Results.Length} on {AsOf:uuuu-MM-dd}",
                $"{AsOf:uuuu-MM-dd}：{Results.Length} 条中 {Findings.Length} 条"
            ),
            default,
            [.. Results.Select(result => result.Explain())]
        );
}
