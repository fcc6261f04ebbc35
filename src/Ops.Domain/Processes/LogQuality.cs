namespace Ops.Domain.Processes;

/// <summary>What is wrong or doubtful with the raw rows of a log, counted instead of thrown.</summary>
public sealed class LogQuality : IExplainable
{
    internal LogQuality() { }

    /// <summary>All rows.</summary>
    public int Rows { get; internal init; }

    /// <summary>Rows without a case.</summary>
    public int MissingCase { get; internal init; }

    /// <summary>Rows without an activity.</summary>
    public int MissingActivity { get; internal init; }

    /// <summary>Rows without a timestamp.</summary>
    public int MissingTimestamp { get; internal init; }

    /// <summary>Rows without a resource; null if there is no such column.</summary>
    public int? MissingResource { get; internal init; }

    /// <summary>Timestamps that are no instant with an offset, or an impossible date.</summary>
    public int InvalidTimestamps { get; internal init; }

    /// <summary>Valid timestamps at midnight of their own offset: perhaps dates without a time.</summary>
    public int MidnightTimestamps { get; internal init; }

    /// <summary>Rows with a case, an activity and a valid timestamp.</summary>
    public int CompleteRows { get; internal init; }

    /// <summary>The share of complete rows.</summary>
    public double CompleteShare => (double)CompleteRows / Rows;

    /// <summary>Complete rows that equal an earlier one in every column, timestamps as instants.</summary>
    public int DuplicateEvents { get; internal init; }

    /// <summary>Complete rows that are earlier than the complete row of their case before them.</summary>
    public int OutOfOrderRows { get; internal init; }

    /// <summary>Complete rows that share their instant with another of their case.</summary>
    public int SameTimestampEvents { get; internal init; }

    /// <summary>The share of those; null without complete rows.</summary>
    public double? SameTimestampShare => CompleteRows == 0 ? null : (double)SameTimestampEvents / CompleteRows;

    /// <summary>The cases with such rows.</summary>
    public int CasesWithSameTimestamp { get; internal init; }

    /// <summary>The cases of the complete rows.</summary>
    public int Cases { get; internal init; }

    /// <summary>The cases with one complete row.</summary>
    public int SingleEventCases { get; internal init; }

    /// <summary>Looks through raw rows.</summary>
    /// <param name="columns">The names of the columns: case, activity and timestamp, and perhaps start, resource and others.</param>
    /// <param name="rows">The rows, each with a text per column; null or blank for a missing value.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no column or no row. <see cref="FaultCode.LengthMismatch"/>: a row has
    /// another number of texts than there are columns. <see cref="FaultCode.DuplicateKey"/>: a column stands twice.
    /// <see cref="FaultCode.InvalidArgument"/>: a list is null or the column case, activity or timestamp is missing.</exception>
    public static LogQuality Of(IReadOnlyList<string> columns, IReadOnlyList<string?[]> rows)
    {
        Guard.NotNull(columns, nameof(columns));
        Guard.NotNull(rows, nameof(rows));
        if (columns.Count == 0)
            throw Faults.Empty(nameof(columns), "name at least case, activity and timestamp");
        if (rows.Count == 0)
            throw Faults.Empty(nameof(rows), "give at least one row");
        for (int i = 0; i < rows.Count; i++)
            Guard.SameLength(
                Guard.NotNull(rows[i], Guard.At(nameof(rows), i)).Length,
                Guard.At(nameof(rows), i),
                columns.Count,
                nameof(columns)
            );
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string column in columns)
        {
            if (!names.Add(Guard.NotBlank(column, nameof(columns))))
                throw Faults.Duplicate(nameof(columns), column);
        }
        return new RowScan(columns).Of(rows);
    }

    /// <summary>Explains the share of complete rows.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(new Phrase("share of complete rows", "完整行占比"), CompleteShare, Phrase.Of($"{CompleteRows} / {Rows}"));
}
