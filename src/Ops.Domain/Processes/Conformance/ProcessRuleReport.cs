namespace Ops.Domain.Processes;

/// <summary>How the rules of a process were kept in a log (合规检查).</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class ProcessRuleReport : IExplainable
{
    private ProcessRuleReport(int cases, ImmutableArray<ProcessRuleCheck> rules)
    {
        Cases = cases;
        Rules = rules;
    }

    /// <summary>The cases of the log.</summary>
    public int Cases { get; }

    /// <summary>The rules, in the order given.</summary>
    public ImmutableArray<ProcessRuleCheck> Rules { get; }

    /// <summary>Checks a log.</summary>
    /// <param name="log">The log. Activities that it lacks are no error.</param>
    /// <param name="rules">The rules, at least one.</param>
    /// <returns>How each was kept.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no case or no rule. <see cref="FaultCode.DuplicateKey"/>: a rule id twice.
    /// <see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static ProcessRuleReport Of(EventLog log, params ReadOnlySpan<ProcessRule> rules)
    {
        Guard.NotNull(log, nameof(log));
        if (log.CaseCount == 0)
            throw Faults.Empty(nameof(log), "give a log with at least one event");
        Guard.NotEmpty(rules, nameof(rules));
        for (int i = 0; i < rules.Length; i++)
            Guard.NotNull(rules[i], Guard.At(nameof(rules), i));
        Ids.Unique(rules, rule => rule.Id, nameof(rules));
        var checks = ImmutableArray.CreateBuilder<ProcessRuleCheck>(rules.Length);
        foreach (var rule in rules)
            checks.Add(Check(log, rule));
        return new ProcessRuleReport(log.CaseCount, checks.MoveToImmutable());
    }

    /// <summary>Explains the rules that were broken.</summary>
    /// <returns>The explanation, with one part per rule.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Rules broken", "被违反的规则数"),
            (decimal)Rules.Count(rule => rule.Violations > 0),
            Phrase.Of($"{Rules.Length} rules, {Cases} cases", $"{Rules.Length} 条规则，{Cases} 个案例"),
            new Phrase("Pesic & van der Aalst (Declare)", "佩西奇与范德阿尔斯特（Declare）"),
            [.. Rules.Select(rule => rule.Explain())]
        );

    private static ProcessRuleCheck Check(EventLog log, ProcessRule rule)
    {
        var scan = new RuleScan(log, rule);
        var total = default(RuleTally);
        int vacuous = 0;
        var violating = new List<string>();
        for (int c = 0; c < log.CaseCount; c++)
        {
            var tally = scan.Case(c);
            total += tally;
            if (tally.Activations == 0)
                vacuous++;
            else if (tally.Fulfilments < tally.Activations)
                violating.Add(log.CaseName(c));
        }
        int satisfied = log.CaseCount - vacuous - violating.Count;
        return new ProcessRuleCheck(rule, total, vacuous, satisfied, [.. violating.Order(StringComparer.Ordinal)]);
    }
}
