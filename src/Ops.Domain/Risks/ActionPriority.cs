namespace Ops.Domain.Risks;

/// <summary>Failure modes looked up in an action priority table (行动优先级 AP).</summary>
/// <remarks>After the AIAG–VDA FMEA Handbook 2019: a table with severity first, no product of ranks. Compared by reference.</remarks>
public sealed class ActionPriority : IExplainable
{
    private ActionPriority() { }

    /// <summary>The failure modes in the order given.</summary>
    public ImmutableArray<PrioritizedMode> Modes { get; internal init; }

    /// <summary>Looks failure modes up.</summary>
    /// <param name="table">The table; its bands are the scales.</param>
    /// <param name="modes">The modes, each id once; perhaps none.</param>
    /// <returns>The priorities.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>: null, a score in no band.
    /// </exception>
    public static ActionPriority Of(ActionPriorityTable table, ReadOnlySpan<FailureMode> modes)
    {
        Guard.NotNull(table, nameof(table));
        UniqueIds.Check(modes, nameof(modes), mode => mode.Id);
        var found = ImmutableArray.CreateBuilder<PrioritizedMode>(modes.Length);
        for (int i = 0; i < modes.Length; i++)
        {
            var mode = modes[i];
            int severity = BandOf(table.SeverityBands, mode.Severity, i, nameof(mode.Severity));
            int occurrence = BandOf(table.OccurrenceBands, mode.Occurrence, i, nameof(mode.Occurrence));
            int detection = BandOf(table.DetectionBands, mode.Detection, i, nameof(mode.Detection));
            found.Add(new PrioritizedMode(mode, table[severity, occurrence, detection]));
        }
        return new ActionPriority { Modes = found.MoveToImmutable() };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Failure modes looked up", "查表的失效模式"),
            (decimal)Modes.Length,
            default,
            new Phrase("the given table, in the shape of AIAG-VDA FMEA 2019", "给定的表，按 AIAG-VDA FMEA 2019 的形式"),
            [
                .. Modes.Select(found =>
                    Explanation.Of(
                        Phrase.Of($"{found.Mode.Id}"),
                        found.Priority,
                        Phrase.Of($"S {found.Mode.Severity}, O {found.Mode.Occurrence}, D {found.Mode.Detection}")
                    )
                ),
            ]
        );

    private static int BandOf(ImmutableArray<ScoreBand> bands, int score, int row, string scale)
    {
        for (int i = 0; i < bands.Length; i++)
        {
            if (bands[i].Holds(score))
                return i;
        }
        throw Faults.Invalid($"{Guard.At("modes", row)}.{scale}", $"no band holds the score {score}", "give a score of the table's scale");
    }
}
