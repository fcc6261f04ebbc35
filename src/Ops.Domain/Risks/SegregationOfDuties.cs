namespace Ops.Domain.Risks;

/// <summary>Who holds duties that must be apart (职责分离).</summary>
/// <remarks>Source: COSO, Internal Control – Integrated Framework 2013, principle 10. Compared by reference.</remarks>
public sealed class SegregationOfDuties : IExplainable
{
    private SegregationOfDuties() { }

    /// <summary>How many people hold a duty.</summary>
    public int People { get; internal init; }

    /// <summary>The rules that are broken: by person, then in the order of the rules.</summary>
    public ImmutableArray<DutyViolation> Violations { get; internal init; }

    /// <summary>Looks for violations.</summary>
    /// <param name="grants">Who may do what; at least one. The same duty may come by several roles.</param>
    /// <param name="conflicts">The duties that must be apart; at least one, each pair once whichever duty stands first.</param>
    /// <returns>The violations.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no grant or no conflict. <see cref="FaultCode.DuplicateKey"/>: a pair twice.
    /// <see cref="FaultCode.InvalidArgument"/>: a grant or conflict that is <c>default</c>.
    /// </exception>
    public static SegregationOfDuties Of(ReadOnlySpan<DutyGrant> grants, ReadOnlySpan<DutyConflict> conflicts)
    {
        Guard.NotEmpty(grants, nameof(grants));
        Guard.NotEmpty(conflicts, nameof(conflicts));
        CheckPairs(conflicts);
        var held = new SortedDictionary<string, Dictionary<string, DutyGrant>>(StringComparer.Ordinal);
        for (int i = 0; i < grants.Length; i++)
        {
            Guard.NotBlank(grants[i].Person, Guard.At(nameof(grants), i));
            if (!held.TryGetValue(grants[i].Person, out var duties))
                held.Add(grants[i].Person, duties = new Dictionary<string, DutyGrant>(StringComparer.Ordinal));
            duties.TryAdd(grants[i].Duty, grants[i]);
        }
        var violations = ImmutableArray.CreateBuilder<DutyViolation>();
        foreach (var (person, duties) in held)
        {
            foreach (var conflict in conflicts)
            {
                if (duties.TryGetValue(conflict.Duty, out var first) && duties.TryGetValue(conflict.Other, out var second))
                    violations.Add(
                        new DutyViolation
                        {
                            Person = person,
                            Conflict = conflict,
                            First = first,
                            Second = second,
                        }
                    );
            }
        }
        return new SegregationOfDuties { People = held.Count, Violations = violations.ToImmutable() };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Violations of segregation", "职责分离冲突"),
            (decimal)Violations.Length,
            Phrase.Of($"{People} people", $"{People} 人"),
            new Phrase("COSO 2013, principle 10", "COSO 2013，原则 10"),
            [
                .. Violations.Select(violation =>
                    Explanation.Of(
                        Phrase.Of($"{violation.Person}"),
                        $"{violation.Conflict.Duty} + {violation.Conflict.Other}",
                        Phrase.Of($"{violation.First.Role ?? "-"}, {violation.Second.Role ?? "-"}")
                    )
                ),
            ]
        );

    private static void CheckPairs(ReadOnlySpan<DutyConflict> conflicts)
    {
        var seen = new HashSet<(string, string)>();
        for (int i = 0; i < conflicts.Length; i++)
        {
            var (duty, other) = (Guard.NotBlank(conflicts[i].Duty, Guard.At(nameof(conflicts), i)), conflicts[i].Other);
            if (!seen.Add(string.CompareOrdinal(duty, other) < 0 ? (duty, other) : (other, duty)))
                throw Faults.Duplicate(Guard.At(nameof(conflicts), i), $"{duty} + {other}");
        }
    }
}
