namespace Ops.Domain.Risks;

/// <summary>Which action priority each combination of severity, occurrence and detection has: a table of the user's own (行动优先级表).</summary>
/// <remarks>After the shape of the AIAG–VDA FMEA Handbook 2019, severity first. None is shipped. Compared by reference.</remarks>
public sealed class ActionPriorityTable
{
    private readonly ImmutableArray<string> _cells;

    private ActionPriorityTable(
        ImmutableArray<ScoreBand> severity,
        ImmutableArray<ScoreBand> occurrence,
        ImmutableArray<ScoreBand> detection,
        ImmutableArray<string> cells
    )
    {
        SeverityBands = severity;
        OccurrenceBands = occurrence;
        DetectionBands = detection;
        _cells = cells;
    }

    /// <summary>The bands of severity in the order of the cells.</summary>
    public ImmutableArray<ScoreBand> SeverityBands { get; }

    /// <summary>The bands of occurrence in the order of the cells.</summary>
    public ImmutableArray<ScoreBand> OccurrenceBands { get; }

    /// <summary>The bands of detection in the order of the cells.</summary>
    public ImmutableArray<ScoreBand> DetectionBands { get; }

    /// <summary>The priority of a combination of bands, each counted from 0 in the order given.</summary>
    /// <param name="severity">The band of severity.</param>
    /// <param name="occurrence">The band of occurrence.</param>
    /// <param name="detection">The band of detection.</param>
    /// <returns>The priority.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a band that is not there.</exception>
    public string this[int severity, int occurrence, int detection]
    {
        get
        {
            Guard.InRange(severity, 0, SeverityBands.Length - 1, nameof(severity));
            Guard.InRange(occurrence, 0, OccurrenceBands.Length - 1, nameof(occurrence));
            Guard.InRange(detection, 0, DetectionBands.Length - 1, nameof(detection));
            return _cells[(((severity * OccurrenceBands.Length) + occurrence) * DetectionBands.Length) + detection];
        }
    }

    /// <summary>Makes a table.</summary>
    /// <param name="severityBands">The bands of severity in any order; together they cover a range without a hole.</param>
    /// <param name="occurrenceBands">The bands of occurrence, likewise.</param>
    /// <param name="detectionBands">The bands of detection, likewise.</param>
    /// <param name="cells">The priorities by severity, occurrence and detection, in the order of the bands.</param>
    /// <returns>The table.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no band. <see cref="FaultCode.LengthMismatch"/>: cells of another shape.
    /// <see cref="FaultCode.Overlap"/>: two bands share a score. <see cref="FaultCode.InvalidArgument"/>: a hole between bands, null, a blank
    /// priority.
    /// </exception>
    public static ActionPriorityTable Of(
        ReadOnlySpan<ScoreBand> severityBands,
        ReadOnlySpan<ScoreBand> occurrenceBands,
        ReadOnlySpan<ScoreBand> detectionBands,
        IReadOnlyList<string[][]> cells
    )
    {
        Bands(severityBands, nameof(severityBands));
        Bands(occurrenceBands, nameof(occurrenceBands));
        Bands(detectionBands, nameof(detectionBands));
        Guard.NotNull(cells, nameof(cells));
        if (cells.Count == 0)
            throw Faults.Empty(nameof(cells), "give a priority for each combination of bands");
        Guard.SameLength(cells.Count, nameof(cells), severityBands.Length, nameof(severityBands));
        var flat = ImmutableArray.CreateBuilder<string>(severityBands.Length * occurrenceBands.Length * detectionBands.Length);
        for (int s = 0; s < cells.Count; s++)
        {
            string place = Guard.At(nameof(cells), s);
            string[][] rows = Guard.NotNull(cells[s], place);
            Guard.SameLength(rows.Length, place, occurrenceBands.Length, nameof(occurrenceBands));
            for (int o = 0; o < rows.Length; o++)
            {
                string[] row = Guard.NotNull(rows[o], Guard.At(place, o));
                Guard.SameLength(row.Length, Guard.At(place, o), detectionBands.Length, nameof(detectionBands));
                foreach (string priority in row)
                    flat.Add(Guard.NotBlank(priority, Guard.At(place, o)));
            }
        }
        return new ActionPriorityTable([.. severityBands], [.. occurrenceBands], [.. detectionBands], flat.MoveToImmutable());
    }

    private static void Bands(ReadOnlySpan<ScoreBand> bands, string place)
    {
        Guard.NotEmpty(bands, place);
        ScoreBand[] rising = bands.ToArray();
        Array.Sort(rising, (a, b) => a.Low.CompareTo(b.Low));
        for (int i = 1; i < rising.Length; i++)
        {
            if (rising[i].Low <= rising[i - 1].High)
                throw Faults.Overlap(place, $"two bands hold the score {rising[i].Low}", "let each score stand in one band");
            if (rising[i].Low - 1L != rising[i - 1].High)
                throw Faults.Invalid(place, $"no band holds the score {rising[i - 1].High + 1L}", "close the hole between the bands");
        }
    }
}
