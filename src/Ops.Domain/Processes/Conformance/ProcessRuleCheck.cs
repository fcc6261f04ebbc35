namespace Ops.Domain.Processes;

/// <summary>How one rule was kept.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class ProcessRuleCheck : IExplainable
{
    internal ProcessRuleCheck(ProcessRule rule, RuleTally tally, int vacuous, int satisfied, ImmutableArray<string> violating)
    {
        Rule = rule;
        Activations = tally.Activations;
        Fulfilments = tally.Fulfilments;
        NotEvaluable = tally.NotEvaluable;
        VacuousCases = vacuous;
        SatisfiedCases = satisfied;
        ViolatingCases = violating;
    }

    /// <summary>The rule.</summary>
    public ProcessRule Rule { get; }

    /// <summary>How often the rule was called for.</summary>
    public long Activations { get; }

    /// <summary>How often it was kept.</summary>
    public long Fulfilments { get; }

    /// <summary>How often it was broken.</summary>
    public long Violations => Activations - Fulfilments;

    /// <summary>The share that was kept; null if the rule was never called for.</summary>
    public double? FulfilmentRatio => Activations == 0 ? null : (double)Fulfilments / Activations;

    /// <summary>How often it cannot be told, as a resource is not known.</summary>
    public long NotEvaluable { get; }

    /// <summary>The cases in which the rule was never called for.</summary>
    public int VacuousCases { get; }

    /// <summary>The cases in which it was called for and always kept.</summary>
    public int SatisfiedCases { get; }

    /// <summary>The cases in which it was broken, in ordinal order.</summary>
    public ImmutableArray<string> ViolatingCases { get; }

    /// <summary>Explains the share that was kept.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain()
    {
        string cases = string.Join(", ", ViolatingCases);
        return Explanation.Of(
            Phrase.Of($"Rule {Rule.Id} kept", $"规则 {Rule.Id} 遵守率"),
            FulfilmentRatio,
            Phrase.Of($"{Fulfilments} / {Activations}"),
            parts:
            [
                Explanation.Of(new Phrase("Cases that break it", "违反的案例"), (decimal)ViolatingCases.Length, Phrase.Of($"{cases}")),
                Explanation.Of(new Phrase("Cases that keep it", "遵守的案例"), (decimal)SatisfiedCases),
                Explanation.Of(new Phrase("Cases without occasion", "未触发的案例"), (decimal)VacuousCases),
                Explanation.Of(new Phrase("Cannot be told", "无法判断"), (decimal)NotEvaluable),
            ]
        );
    }
}
