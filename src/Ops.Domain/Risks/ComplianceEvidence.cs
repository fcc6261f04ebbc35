using System.Runtime.InteropServices;
using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>Which requirements are proved to be met on a day, and why the others are not (合规证据).</summary>
/// <remarks>Evidence ages: an old pass is stale, an old failure stays one, no test is unknown. Compared by reference.</remarks>
public sealed class ComplianceEvidence : IExplainable
{
    private const int AtOnce = 512;

    private ComplianceEvidence() { }

    /// <summary>The controls in the order given.</summary>
    public ImmutableArray<ControlEvidence> Controls { get; internal init; }

    /// <summary>The requirements in the order given.</summary>
    public ImmutableArray<RequirementEvidence> Requirements { get; internal init; }

    /// <summary>Requirements that are proved over all, 0 to 1.</summary>
    public double Coverage { get; internal init; }

    /// <summary>The controls that serve no requirement, in the order given.</summary>
    public ImmutableArray<string> UnmappedControls { get; internal init; }

    /// <summary>The day of the question.</summary>
    public LocalDate AsOf { get; internal init; }

    /// <summary>Weighs the evidence.</summary>
    /// <param name="requirements">At least one, each id once.</param>
    /// <param name="controls">The controls, each id once; perhaps none.</param>
    /// <param name="asOf">The day of the question; later tests are not yet known.</param>
    /// <param name="validityMonths">How many months a test is valid, its last day included; at least 1.</param>
    /// <returns>What is proved.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no requirement. <see cref="FaultCode.DuplicateKey"/>: an id twice.
    /// <see cref="FaultCode.UnknownReference"/>: a control that is not in the list. <see cref="FaultCode.InvalidArgument"/>: null, less than one
    /// month. <see cref="FaultCode.Overflow"/>: a validity beyond the year 9999.
    /// </exception>
    public static ComplianceEvidence Of(
        ReadOnlySpan<ControlledRequirement> requirements,
        ReadOnlySpan<TestedControl> controls,
        LocalDate asOf,
        int validityMonths
    )
    {
        Guard.NotEmpty(requirements, nameof(requirements));
        DueDates.Positive(validityMonths, nameof(validityMonths));
        UniqueIds.Check(requirements, nameof(requirements), requirement => requirement.Id);
        using var rows = UniqueIds.Rows(controls, nameof(controls), control => control.Id);
        var found = new ControlEvidence[controls.Length];
        for (int i = 0; i < found.Length; i++)
            found[i] = OfControl(controls[i], asOf, validityMonths, i);
        bool[] isMapped = new bool[controls.Length];
        var proved = OfRequirements(requirements, rows, found, isMapped);
        return new ComplianceEvidence
        {
            Controls = ImmutableCollectionsMarshal.AsImmutableArray(found),
            Requirements = ImmutableCollectionsMarshal.AsImmutableArray(proved),
            Coverage = (double)proved.Count(requirement => requirement.Status == EvidenceStatus.Effective) / proved.Length,
            UnmappedControls = [.. found.Where((_, row) => !isMapped[row]).Select(control => control.Id)],
            AsOf = asOf,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Requirements proved", "已证实的要求"),
            Coverage,
            Phrase.Of($"{Requirements.Count(requirement => requirement.Status == EvidenceStatus.Effective)} / {Requirements.Length}"),
            default,
            [
                .. Requirements
                    .Where(requirement => requirement.Status != EvidenceStatus.Effective)
                    .Select(requirement =>
                        Explanation.Of(
                            Phrase.Of($"{requirement.Id}"),
                            RegisterWords.Of(requirement.Status),
                            requirement.Cause is null ? default : Phrase.Of($"control {requirement.Cause}", $"控制 {requirement.Cause}")
                        )
                    ),
            ]
        );

    private static ControlEvidence OfControl(TestedControl control, LocalDate asOf, int validityMonths, int row)
    {
        LocalDate? last = null;
        bool isPassed = true;
        foreach (var test in control.Tests)
        {
            if (test.Date > asOf || test.Date < last)
                continue;
            isPassed = test.IsPassed && (isPassed || test.Date != last);
            last = test.Date;
        }
        if (last is not { } tested)
            return new ControlEvidence(control.Id, EvidenceStatus.Unknown);
        var until = DueDates.PlusMonths(tested, validityMonths, "controls", row);
        var status =
            !isPassed ? EvidenceStatus.Failed
            : asOf > until ? EvidenceStatus.Stale
            : EvidenceStatus.Effective;
        return new ControlEvidence(control.Id, status, tested, until);
    }

    /// <summary>The controls of many requirements are looked up at once, which is much faster than one by one.</summary>
    private static RequirementEvidence[] OfRequirements(
        ReadOnlySpan<ControlledRequirement> requirements,
        IdIndex index,
        ControlEvidence[] found,
        bool[] isMapped
    )
    {
        var proved = new RequirementEvidence[requirements.Length];
        var statuses = found.Select(control => control.Status).ToArray();
        var ids = new List<string>();
        int[] rows = [];
        for (int start = 0; start < proved.Length; start += AtOnce)
        {
            int end = Math.Min(start + AtOnce, proved.Length);
            ids.Clear();
            for (int i = start; i < end; i++)
                ids.AddRange(requirements[i].Controls.AsSpan());
            if (rows.Length < ids.Count)
                rows = new int[ids.Count];
            index.Find(CollectionsMarshal.AsSpan(ids), rows);
            int next = 0;
            for (int i = start; i < end; i++)
            {
                var controls = requirements[i].Controls;
                proved[i] = OfRequirement(requirements[i], rows.AsSpan(next, controls.Length), statuses, isMapped, i);
                next += controls.Length;
            }
        }
        return proved;
    }

    private static RequirementEvidence OfRequirement(
        ControlledRequirement requirement,
        ReadOnlySpan<int> rows,
        EvidenceStatus[] statuses,
        bool[] isMapped,
        int at
    )
    {
        int worst = -1;
        var status = EvidenceStatus.Gap;
        for (int i = 0; i < rows.Length; i++)
        {
            int row = rows[i];
            if (row < 0)
                throw Faults.Unknown(Guard.At("requirements", at), requirement.Controls[i], "give the control too");
            isMapped[row] = true;
            if (worst < 0 || statuses[row] > status)
                (worst, status) = (i, statuses[row]);
        }
        return new RequirementEvidence(requirement.Id, status, worst < 0 ? null : requirement.Controls[worst]);
    }
}
