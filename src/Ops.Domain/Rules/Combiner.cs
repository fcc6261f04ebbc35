namespace Ops.Domain.Rules;

/// <summary>Makes the answer of a table from the rows that match, by its hit policy.</summary>
internal sealed class Combiner<TOutcome>
{
    private readonly TOutcome[] _outcomes;
    private readonly int[] _ranks;
    private readonly int[] _equals;

    public Combiner(HitPolicy policy, TOutcome[] outcomes, OutcomeRules<TOutcome> rules)
    {
        Policy = policy;
        Rules = rules;
        _outcomes = outcomes;
        _equals = Equal(outcomes);
        _ranks = new int[outcomes.Length];
        int[] order = [.. Enumerable.Range(0, outcomes.Length)];
        if (policy is HitPolicy.Priority or HitPolicy.OutputOrder)
            order = [.. order.OrderBy(row => outcomes[row], rules.Ranking)];
        for (int i = 0; i < order.Length; i++)
            _ranks[order[i]] = i;
    }

    public HitPolicy Policy { get; }

    public OutcomeRules<TOutcome> Rules { get; }

    public ReadOnlySpan<TOutcome> Values => _outcomes;

    /// <summary>True when exactly one row decides.</summary>
    public bool HasPrecedence => Policy is HitPolicy.First or HitPolicy.Priority;

    public bool IsSingle => Policy <= HitPolicy.Priority || IsAggregate;

    public bool IsAggregate => Policy is HitPolicy.CollectSum or HitPolicy.CollectMin or HitPolicy.CollectMax;

    /// <summary>True when it matters how many rows of one outcome match.</summary>
    public bool CountsRows =>
        Policy
            is HitPolicy.Unique
                or HitPolicy.RuleOrder
                or HitPolicy.OutputOrder
                or HitPolicy.Collect
                or HitPolicy.CollectSum
                or HitPolicy.CollectCount;

    /// <summary>True when it matters in which order rows of different outcomes stand: also to a sum, which overflows in one order only.</summary>
    public bool HasOrder => Policy is not (HitPolicy.Unique or HitPolicy.Any or HitPolicy.CollectCount);

    /// <summary>The place of a row in the order of precedence.</summary>
    public int RankOf(int row) => _ranks[row];

    public bool AreEqual(int row, int other) => _equals[row] == _equals[other];

    /// <summary>The row that decides under a single-hit policy, -1 for none. Without allocation.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Overlap"/>: the rows break the policy.</exception>
    public int Single(ReadOnlySpan<ulong> rows)
    {
        int row = Choose(rows, out int clash);
        return clash < 0 ? row : throw Broken(row, clash);
    }

    /// <summary>The answer for a set of matching rows; a broken policy is an answer too.</summary>
    public TableOutcome<TOutcome> Of(ReadOnlySpan<ulong> rows)
    {
        if (Policy == HitPolicy.CollectCount)
            return TableOutcome<TOutcome>.Counted(BitRows.Count(rows));
        if (BitRows.IsEmpty(rows))
            return NoRow();
        if (!IsSingle)
            return TableOutcome<TOutcome>.Many([.. InOrder(rows).Select(row => _outcomes[row])]);
        if (IsAggregate)
            return TryAggregate(rows, out var total)
                ? TableOutcome<TOutcome>.One(total)
                : TableOutcome<TOutcome>.Broken(FaultCode.Overflow);
        int row = Choose(rows, out int clash);
        return clash < 0 ? TableOutcome<TOutcome>.One(_outcomes[row]) : TableOutcome<TOutcome>.Broken(FaultCode.Overlap);
    }

    /// <summary>Whether the answer would be another if one of the matching rows did not match.</summary>
    public bool Changes(ReadOnlySpan<ulong> rows, int row)
    {
        ulong[] without = rows.ToArray();
        BitRows.Clear(without, row);
        if (!HasPrecedence)
            return Of(rows) != Of(without);
        if (Single(rows) != row)
            return false;
        int heir = Single(without);
        return heir >= 0 ? !AreEqual(row, heir) : NoRow() != TableOutcome<TOutcome>.One(_outcomes[row]);
    }

    /// <summary>Keeps of the matching rows those whose outcomes are in the answer: none where the policy is broken. Without allocation.</summary>
    /// <returns>False where the policy is broken.</returns>
    public bool Select(Span<ulong> rows)
    {
        if (BitRows.IsEmpty(rows) || !IsSingle)
            return true;
        int clash = -1;
        int row = -1;
        if (Policy != HitPolicy.CollectSum)
            row = IsAggregate ? Extreme(rows) : Choose(rows, out clash);
        else if (TryAggregate(rows, out _))
            return true;
        rows.Clear();
        bool isWhole = row >= 0 && clash < 0;
        if (isWhole)
            BitRows.Set(rows, row);
        return isWhole;
    }

    /// <summary>The rows whose outcomes are in the answer, in its order; none where the policy is broken.</summary>
    public List<int> Selected(ReadOnlySpan<ulong> rows)
    {
        ulong[] selected = rows.ToArray();
        Select(selected);
        return InOrder(selected);
    }

    /// <summary>The sum, least or greatest of the matching rows' outcomes.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: the sum is too large.</exception>
    public TOutcome Aggregate(ReadOnlySpan<ulong> rows) =>
        TryAggregate(rows, out var total)
            ? total
            : throw Faults.Overflow("sum", "the sum of the outcomes is too large", "use smaller outcomes");

    /// <summary>The sum, least or greatest; false when the sum is too large.</summary>
    private bool TryAggregate(ReadOnlySpan<ulong> rows, out TOutcome total)
    {
        int row = Policy == HitPolicy.CollectSum ? BitRows.Next(rows, 0) : Extreme(rows);
        total = _outcomes[row];
        if (Policy != HitPolicy.CollectSum)
            return true;
        try
        {
            while ((row = BitRows.Next(rows, row + 1)) >= 0)
                total = Rules.Add!(total, _outcomes[row]);
        }
        catch (OverflowException)
        {
            return false;
        }
        return true;
    }

    public TableOutcome<TOutcome> NoRow()
    {
        if (!IsSingle)
            return TableOutcome<TOutcome>.Many(Rules.HasOtherwise ? [Rules.Otherwise!] : []);
        return Rules.HasOtherwise ? TableOutcome<TOutcome>.One(Rules.Otherwise!) : TableOutcome<TOutcome>.None;
    }

    /// <summary>The row that decides, -1 for none; where the policy is broken, the first row and the one that it clashes with.</summary>
    private int Choose(ReadOnlySpan<ulong> rows, out int clash)
    {
        clash = -1;
        int first = BitRows.Next(rows, 0);
        if (first < 0 || Policy == HitPolicy.First)
            return first;
        int best = first;
        for (int row = BitRows.Next(rows, first + 1); row >= 0; row = BitRows.Next(rows, row + 1))
        {
            if (Policy == HitPolicy.Unique || (Policy == HitPolicy.Any && !AreEqual(first, row)))
            {
                clash = row;
                return first;
            }
            if (Policy == HitPolicy.Priority && _ranks[row] < _ranks[best])
                best = row;
        }
        return best;
    }

    private int Extreme(ReadOnlySpan<ulong> rows)
    {
        int best = BitRows.Next(rows, 0);
        for (int row = best; row >= 0; row = BitRows.Next(rows, row + 1))
        {
            int order = Rules.Order!.Compare(_outcomes[row], _outcomes[best]);
            if (Policy == HitPolicy.CollectMin ? order < 0 : order > 0)
                best = row;
        }
        return best;
    }

    private List<int> InOrder(ReadOnlySpan<ulong> rows)
    {
        var list = new List<int>();
        for (int row = BitRows.Next(rows, 0); row >= 0; row = BitRows.Next(rows, row + 1))
            list.Add(row);
        if (Policy == HitPolicy.OutputOrder)
            list.Sort((a, b) => _ranks[a].CompareTo(_ranks[b]));
        return list;
    }

    private OpsException Broken(int row, int other) =>
        Faults.Overlap(
            $"rows {row + 1} and {other + 1}",
            $"two rows match at one point{(Policy == HitPolicy.Any ? " and differ in their outcomes" : "")}",
            "make the rows exclude each other, or choose another hit policy; Verify() lists every overlap"
        );

    private static int[] Equal(TOutcome[] outcomes)
    {
        var known = new Dictionary<ValueTuple<TOutcome>, int>();
        var ids = new int[outcomes.Length];
        for (int i = 0; i < outcomes.Length; i++)
        {
            var key = new ValueTuple<TOutcome>(outcomes[i]);
            if (!known.TryGetValue(key, out ids[i]))
                known.Add(key, ids[i] = known.Count);
        }
        return ids;
    }
}
