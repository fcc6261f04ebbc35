using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>Named rules that are evaluated together, in an order that never depends on chance.</summary>
/// <typeparam name="TFact">The caller's own record, or a <see cref="FactSheet"/>.</typeparam>
/// <remarks>
/// Immutable and safe to share. Rules can be listed (<see cref="Rules"/>), switched off (<see cref="Without"/>) and replaced
/// (<see cref="With"/>): a host application adapts a set that a library ships without touching the library.
/// </remarks>
public sealed class RuleSet<TFact>
{
    private RuleSet(ImmutableArray<Rule<TFact>> rules)
    {
        Rules = rules;
    }

    /// <summary>The rules and their versions, as declared.</summary>
    public ImmutableArray<Rule<TFact>> Rules { get; }

    /// <summary>Creates a set.</summary>
    /// <param name="rules">The rules; several of one name are versions of each other.</param>
    /// <returns>The set.</returns>
    /// <exception cref="OpsException">
    /// All faults at once. <see cref="FaultCode.EmptyInput"/>: no rule. <see cref="FaultCode.UnknownReference"/>: a required rule that
    /// does not exist. <see cref="FaultCode.InvalidArgument"/>: validity that ends before it starts, an undefined severity.
    /// <see cref="FaultCode.Overlap"/>: two versions in force on one day.
    /// </exception>
    public static RuleSet<TFact> Of(params ReadOnlySpan<Rule<TFact>> rules)
    {
        Guard.NotEmpty(rules, nameof(rules));
        ImmutableArray<Rule<TFact>> list = [.. rules];
        var report = new FaultReport();
        CheckRules(list, report);
        if (report.IsClean)
            CheckVersions(list, report);
        report.ThrowIfAny();
        return new RuleSet<TFact>(list);
    }

    /// <summary>The set with a rule added; versions of the same name that the set already has are replaced by it.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The new set, with the rule where the replaced one stood, or at the end.</returns>
    /// <exception cref="OpsException">As for <see cref="Of"/>.</exception>
    public RuleSet<TFact> With(Rule<TFact> rule)
    {
        Guard.NotNull(rule, nameof(rule));
        var rules = new List<Rule<TFact>>(Rules.Length + 1);
        bool placed = false;
        foreach (var known in Rules)
        {
            if (known.Name != rule.Name)
                rules.Add(known);
            else if (!placed)
                rules.Add(rule);
            placed |= known.Name == rule.Name;
        }
        if (!placed)
            rules.Add(rule);
        return Of([.. rules]);
    }

    /// <summary>The set with a rule switched off.</summary>
    /// <param name="name">The rule's name; all its versions are left out.</param>
    /// <returns>The new set.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: no such rule, or another rule requires it. <see cref="FaultCode.EmptyInput"/>: no rule is left.
    /// </exception>
    public RuleSet<TFact> Without(string name)
    {
        Rule<TFact>[] rules = [.. Rules.Where(rule => rule.Name != name)];
        return rules.Length < Rules.Length ? Of(rules) : throw Faults.Unknown(nameof(name), name, "name a rule of this set");
    }

    /// <summary>Evaluates the versions in force on a day.</summary>
    /// <param name="fact">The facts.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>
    /// One result per rule in force. Order: repeatedly the rule whose requirements are done, with the highest salience, then the
    /// first declared.
    /// </returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.Cycle"/>: rules in force require each other. <see cref="FaultCode.ZeroDenominator"/>,
    /// <see cref="FaultCode.Overflow"/>: found while evaluating a condition.
    /// </exception>
    public RuleSetResult Evaluate(TFact fact, LocalDate asOf)
    {
        Rule<TFact>[] inForce = [.. Rules.Where(rule => rule.IsInForce(asOf))];
        var known = inForce.Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> notInForce =
        [
            .. Rules.Select(rule => rule.Name).Distinct(StringComparer.Ordinal).Where(name => !known.Contains(name)),
        ];
        var done = new Dictionary<string, Truth>(StringComparer.Ordinal);
        var results = ImmutableArray.CreateBuilder<RuleResult>(inForce.Length);
        foreach (var rule in InOrder(inForce, known))
        {
            var result = Evaluate(rule, fact, done);
            done[rule.Name] = result.Result;
            results.Add(result);
        }
        return new RuleSetResult(asOf, results.MoveToImmutable(), notInForce);
    }

    private static RuleResult Evaluate(Rule<TFact> rule, TFact fact, Dictionary<string, Truth> done)
    {
        var evidence = new Evidence();
        var truth = Node<TFact>.TruthOf(rule.When.Node.Test(fact, evidence));
        var blockedBy = ImmutableArray.CreateBuilder<string>();
        foreach (string name in rule.Requires)
        {
            var required = done.GetValueOrDefault(name, Truth.Unknown);
            if (required != Truth.True)
                blockedBy.Add(name);
            if (required < truth)
                truth = required;
        }
        bool holds = truth == Truth.True;
        return new RuleResult
        {
            Rule = rule.Name,
            Version = rule.Version,
            When = rule.When.ToString(),
            Result = truth,
            Severity = rule.Severity,
            BlockedBy = blockedBy.ToImmutable(),
            Atoms = evidence.Atoms,
            Missing = evidence.Missing,
            Message = holds && rule.Message is { } message ? message(fact) : Phrase.Of($"{rule.Name}"),
            Action = holds ? rule.Action : default,
            Evidence = holds && rule.Evidence is { } explain ? explain(fact) : null,
        };
    }

    private static List<Rule<TFact>> InOrder(Rule<TFact>[] inForce, HashSet<string> known)
    {
        var waiting = inForce.ToList();
        var ordered = new List<Rule<TFact>>(waiting.Count);
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            Rule<TFact>? next = null;
            foreach (var rule in waiting)
            {
                bool ready = rule.Requires.All(name => done.Contains(name) || !known.Contains(name));
                if (ready && (next is null || rule.Salience > next.Salience))
                    next = rule;
            }
            if (next is null)
                throw Faults.Cycle("rules", Cycle(waiting));
            waiting.Remove(next);
            done.Add(next.Name);
            ordered.Add(next);
        }
        return ordered;
    }

    /// <summary>Every waiting rule requires a waiting one, so that following the requirements must come round.</summary>
    private static List<string> Cycle(List<Rule<TFact>> waiting)
    {
        var byName = waiting.ToDictionary(rule => rule.Name, StringComparer.Ordinal);
        var path = new List<string>();
        string name = waiting[0].Name;
        while (!path.Contains(name))
        {
            path.Add(name);
            name = byName[name].Requires.First(byName.ContainsKey);
        }
        path.RemoveRange(0, path.IndexOf(name));
        path.Add(name);
        return path;
    }

    private static void CheckRules(ImmutableArray<Rule<TFact>> rules, FaultReport report)
    {
        var names = rules.Select(rule => Guard.NotNull(rule, nameof(rules)).Name).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            foreach (string required in rule.Requires.Where(name => !names.Contains(name)))
                report.Add(FaultCode.UnknownReference, $"{rule.Name}.requires", $"'{required}' is not known", "name a rule of this set");
            if (rule.From > rule.To)
                report.Add(
                    FaultCode.InvalidArgument,
                    rule.Name,
                    $"in force from {rule.From} to {rule.To}",
                    "let the validity end after it starts"
                );
            if (!Enum.IsDefined(rule.Severity))
                report.Add(FaultCode.InvalidArgument, rule.Name, $"{rule.Severity} is not a severity", "use a member of Severity");
        }
    }

    private static void CheckVersions(ImmutableArray<Rule<TFact>> rules, FaultReport report)
    {
        for (int i = 0; i < rules.Length; i++)
        {
            for (int k = i + 1; k < rules.Length; k++)
            {
                var (a, b) = (rules[i], rules[k]);
                bool apart = a.Name != b.Name || a.To < b.From || b.To < a.From;
                if (!apart)
                    report.Add(
                        FaultCode.Overlap,
                        a.Name,
                        $"versions '{a.Version}' and '{b.Version}' are in force on one day",
                        "end one before the other starts"
                    );
            }
        }
    }
}
