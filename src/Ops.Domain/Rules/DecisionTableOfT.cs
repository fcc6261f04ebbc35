using System.Buffers;
using System.Numerics;
using System.Text;

namespace Ops.Domain.Rules;

/// <summary>A decision table over the caller's own record: it decides, proves itself, and measures its own tests.</summary>
/// <typeparam name="TFact">The record that is decided on.</typeparam>
/// <typeparam name="TOutcome">What is decided.</typeparam>
/// <remarks>
/// Immutable and safe to share between threads. Each column knows, for every class of values, the rows it allows as bits; a decision
/// is the AND of these, so that its cost grows with the columns and hardly with the rows.
/// </remarks>
public sealed partial class DecisionTable<TFact, TOutcome>
{
    private const int WordsOnStack = 64;
    private const int ColumnsOnStack = 64;
    private const int FactsPerBlock = 256;

    private readonly Column<TFact>[] _columns;
    private readonly ColumnIndex<TFact>[] _index;
    private readonly Combiner<TOutcome> _combiner;
    private readonly ulong[] _all;
    private readonly bool _decidesInOneWord;
    private readonly bool _firstDecides;

    internal DecisionTable(
        string id,
        HitPolicy policy,
        Column<TFact>[] columns,
        ImmutableArray<TableRow<TOutcome>> rows,
        OutcomeRules<TOutcome> rules
    )
    {
        Id = id;
        Rows = rows;
        _columns = columns;
        _combiner = new Combiner<TOutcome>(policy, [.. rows.Select(row => row.Outcome)], rules);
        _all = BitRows.All(rows.Length);
        _decidesInOneWord = _all.Length == 1 && policy <= HitPolicy.Priority;
        _firstDecides = policy == HitPolicy.First;
        _index = new ColumnIndex<TFact>[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            var segments = Segments.Of(columns[i].Axis, rows.Select(row => row.Sets[i]));
            _index[i] = columns[i].Index(segments, Space.RowsPerClass(segments, [.. rows.Select(row => row.Sets[i])]));
        }
    }

    /// <summary>The table's name.</summary>
    public string Id { get; }

    /// <summary>What happens when several rows match.</summary>
    public HitPolicy Policy => _combiner.Policy;

    /// <summary>The columns.</summary>
    public ImmutableArray<Column<TFact>> Columns => [.. _columns];

    /// <summary>The rows in their order.</summary>
    public ImmutableArray<TableRow<TOutcome>> Rows { get; }

    /// <summary>Decides, under a policy with one result (unique, any, first, priority, sum, min, max).</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The outcome, or the otherwise-outcome when no row matches.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: no row matches and there is no otherwise, or a value that is not listed.
    /// <see cref="FaultCode.Overlap"/>: the rows break the policy. <see cref="FaultCode.InvalidArgument"/>: a value outside its domain, or a
    /// policy with several results. <see cref="FaultCode.Overflow"/>: a sum that is too large.
    /// </exception>
    public TOutcome Decide(TFact fact)
    {
        if (_decidesInOneWord && Allowed(fact) is var rows && IsSettled(rows))
            return _combiner.Values[BitOperations.TrailingZeroCount(rows)];
        return TryDecide(fact, out var outcome)
            ? outcome
            : throw Faults.Unknown(Id, $"{fact}", "no row matches: add a row or an otherwise; Verify() lists every gap");
    }

    /// <summary>Decides, or says that no row matches.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="outcome">The outcome; the type's default when there is none.</param>
    /// <returns>False when no row matches and there is no otherwise.</returns>
    /// <exception cref="OpsException">As for <see cref="Decide"/>, except for a point without a row.</exception>
    public bool TryDecide(TFact fact, out TOutcome outcome)
    {
        if (_decidesInOneWord)
            return Take(Choose(Match(fact)), out outcome);
        if (Policy == HitPolicy.First)
            return Take(FirstMatch(fact), out outcome);
        if (!_combiner.IsSingle)
            throw Faults.Invalid(Id, $"{Policy} has several results", "call Collect, or Count");
        ulong[]? rented = null;
        var matching = _all.Length <= WordsOnStack ? stackalloc ulong[_all.Length] : Rent(ref rented);
        try
        {
            Match(fact, matching);
            if (!_combiner.IsAggregate)
                return Take(_combiner.Single(matching), out outcome);
            if (BitRows.IsEmpty(matching))
                return Take(-1, out outcome);
            outcome = _combiner.Aggregate(matching);
            return true;
        }
        finally
        {
            if (rented is not null)
                ArrayPool<ulong>.Shared.Return(rented);
        }
    }

    /// <summary>Decides on many facts.</summary>
    /// <param name="facts">The facts; at least one.</param>
    /// <param name="outcomes">Where the outcomes go, one per fact.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no fact. <see cref="FaultCode.LengthMismatch"/>: not one place per fact. Otherwise as for
    /// <see cref="Decide"/>, for the first fact that fails.
    /// </exception>
    public void DecideAll(ReadOnlySpan<TFact> facts, Span<TOutcome> outcomes)
    {
        Guard.NotEmpty(facts, nameof(facts));
        Guard.SameLength(facts.Length, nameof(facts), outcomes.Length, nameof(outcomes));
        if (!_decidesInOneWord)
        {
            for (int i = 0; i < facts.Length; i++)
                outcomes[i] = Decide(facts[i]);
            return;
        }
        Span<ulong> matches = stackalloc ulong[FactsPerBlock];
        for (int start = 0; start < facts.Length; start += FactsPerBlock)
        {
            int count = Math.Min(FactsPerBlock, facts.Length - start);
            DecideBlock(facts.Slice(start, count), outcomes.Slice(start, count), matches[..count]);
        }
    }

    /// <summary>The outcomes of all matching rows, under a policy with several results (rule order, output order, collect).</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The outcomes in the order of the policy; the otherwise-outcome when no row matches, if there is one.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a value outside its domain, or a policy with one result.</exception>
    public ImmutableArray<TOutcome> Collect(TFact fact)
    {
        var outcome = Evaluate(fact);
        return outcome.Kind == OutcomeKind.Many
            ? outcome.Values
            : throw Faults.Invalid(Id, $"{Policy} has one result", "call Decide, or Count");
    }

    /// <summary>The number of matching rows.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a value outside its domain.</exception>
    public int Count(TFact fact)
    {
        var rows = new ulong[_all.Length];
        Match(fact, rows);
        return BitRows.Count(rows);
    }

    /// <summary>The answer, whatever the policy; a broken policy is an answer.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>, <see cref="FaultCode.UnknownReference"/>: a value outside its domain.</exception>
    public TableOutcome<TOutcome> Evaluate(TFact fact)
    {
        var rows = new ulong[_all.Length];
        Match(fact, rows);
        return _combiner.Of(rows);
    }

    /// <summary>The table as Markdown: one line per row, one column per condition.</summary>
    /// <returns>The text; lines end with a line feed.</returns>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("| ").Append(Id).Append(" (").Append(Policy).Append(") |");
        foreach (var column in _columns)
            text.Append(' ').Append(column.Name).Append(" |");
        text.Append(" outcome |\n|").Insert(text.Length, "---|", _columns.Length + 2).Append('\n');
        foreach (var row in Rows)
        {
            text.Append("| ").Append(row.Id).Append(" |");
            foreach (string cell in row.Cells)
                text.Append(' ').Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |");
            text.Append(' ').Append(Outcomes.Text(row.Outcome)).Append(" |\n");
        }
        if (_combiner.Rules.HasOtherwise)
            text.Append("| otherwise |")
                .Insert(text.Length, " |", _columns.Length)
                .Append(' ')
                .Append(Outcomes.Text(_combiner.Rules.Otherwise))
                .Append(" |\n");
        return text.ToString();
    }

    /// <summary>The rows that match, as bits.</summary>
    private void Match(TFact fact, Span<ulong> rows)
    {
        Span<int> starts = _index.Length <= ColumnsOnStack ? stackalloc int[_index.Length] : new int[_index.Length];
        Find(fact, starts);
        ColumnIndex<TFact>.Match(_index, starts, rows);
    }

    private int FirstMatch(TFact fact)
    {
        Span<int> starts = _index.Length <= ColumnsOnStack ? stackalloc int[_index.Length] : new int[_index.Length];
        Find(fact, starts);
        return ColumnIndex<TFact>.First(_index, starts, _all.Length);
    }

    /// <summary>Where in each column the rows start that the fact's value allows.</summary>
    private void Find(TFact fact, Span<int> starts)
    {
        for (int i = 0; i < starts.Length; i++)
            starts[i] = _index[i].Find(fact) * _all.Length;
    }

    /// <summary>The rows that match in a table of at most 64; none where a value is outside its domain.</summary>
    private ulong Allowed(TFact fact)
    {
        // The first column apart from the others: so each of the two calls in a table of two columns has one target.
        var columns = _index;
        ulong rows = columns[0].Allowed(fact);
        for (int i = 1; i < columns.Length; i++)
            rows &= columns[i].Allowed(fact);
        return rows;
    }

    /// <summary>Whether the first of the rows decides: it does alone under every policy with one word, and before others under one.</summary>
    private bool IsSettled(ulong rows) => rows != 0 && (_firstDecides || BitOperations.IsPow2(rows));

    /// <summary>The rows that match in a table of at most 64.</summary>
    /// <exception cref="OpsException">A value is outside its domain.</exception>
    private ulong Match(TFact fact)
    {
        ulong rows = _all[0];
        foreach (var column in _index)
            rows &= column.Rows[column.Find(fact)];
        return rows;
    }

    /// <summary>Column by column, so that each column's way of finding a value is looked up once per block.</summary>
    private void DecideBlock(ReadOnlySpan<TFact> facts, Span<TOutcome> outcomes, Span<ulong> matches)
    {
        matches.Fill(_all[0]);
        bool isInside = true;
        for (int i = 0; i < _index.Length && isInside; i++)
            isInside = _index[i].Narrow(facts, matches);
        for (int i = 0; i < facts.Length; i++)
        {
            // Where a value is outside or no row matches, deciding one by one meets the first fact that fails.
            if (!isInside || !Take(Choose(matches[i]), out outcomes[i]))
                outcomes[i] = Decide(facts[i]);
        }
    }

    private int Choose(ulong rows)
    {
        if (rows == 0)
            return -1;
        return IsSettled(rows) ? BitOperations.TrailingZeroCount(rows) : _combiner.Single(new ReadOnlySpan<ulong>(in rows));
    }

    private bool Take(int row, out TOutcome outcome)
    {
        bool hasRow = row >= 0;
        outcome = hasRow ? _combiner.Values[row] : _combiner.Rules.Otherwise!;
        return hasRow || _combiner.Rules.HasOtherwise;
    }

    private Span<ulong> Rent(ref ulong[]? rented)
    {
        rented = ArrayPool<ulong>.Shared.Rent(_all.Length);
        return rented.AsSpan(0, _all.Length);
    }
}
