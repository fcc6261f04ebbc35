namespace Ops.Domain.Rules;

/// <summary>Builds a decision table that reads as the table reads: columns first, then one line per row.</summary>
/// <typeparam name="TFact">The record that is decided on.</typeparam>
/// <typeparam name="TOutcome">What is decided.</typeparam>
/// <remarks>Mutable, for one thread. All faults of the table are reported together when it is built.</remarks>
public sealed class DecisionTableBuilder<TFact, TOutcome>
{
    private readonly string _id;
    private readonly HitPolicy _policy;
    private readonly List<Column<TFact>> _columns = [];
    private readonly List<(string Id, TOutcome Outcome, ImmutableArray<Condition<TFact>> Conditions)> _rows = [];
    private readonly List<TOutcome> _bestFirst = [];
    private OutcomeRules<TOutcome> _rules;

    internal DecisionTableBuilder(string id, HitPolicy policy, OutcomeRules<TOutcome> rules)
    {
        _id = id;
        _policy = policy;
        _rules = rules;
    }

    /// <summary>Adds a column.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="name">The column's name.</param>
    /// <param name="read">How to read it from the fact.</param>
    /// <param name="domain">Which values it can have.</param>
    /// <returns>The column, for the conditions of the rows.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name or nothing where an object is needed.</exception>
    public Column<TFact, T> Column<T>(string name, Func<TFact, T> read, Domain<T> domain)
    {
        var column = new Column<TFact, T>(
            Guard.NotBlank(name, nameof(name)),
            Guard.NotNull(read, nameof(read)),
            Guard.NotNull(domain, nameof(domain))
        );
        _columns.Add(column);
        return column;
    }

    /// <summary>Adds a row; a column that no condition names is any.</summary>
    /// <param name="id">The row's id.</param>
    /// <param name="outcome">What is decided where the row applies.</param>
    /// <param name="conditions">The cells.</param>
    /// <returns>This builder.</returns>
    public DecisionTableBuilder<TFact, TOutcome> Row(string id, TOutcome outcome, params ReadOnlySpan<Condition<TFact>> conditions)
    {
        _rows.Add((Guard.NotBlank(id, nameof(id)), outcome, [.. conditions]));
        return this;
    }

    /// <summary>Adds a row written as text, one cell per column in their order.</summary>
    /// <param name="id">The row's id.</param>
    /// <param name="outcome">What is decided where the row applies.</param>
    /// <param name="cells">The cells in their notation: <c>"gold"</c> in quotes, <c>&gt;= 1000</c>, <c>-</c>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no column yet. <see cref="FaultCode.LengthMismatch"/>: not one cell per column.</exception>
    public DecisionTableBuilder<TFact, TOutcome> Cells(string id, TOutcome outcome, params ReadOnlySpan<string> cells)
    {
        if (_columns.Count == 0)
            throw Faults.Empty($"{_id}.columns", "add the columns before rows of cells");
        Guard.SameLength(cells.Length, $"{_id}.{id}", _columns.Count, "columns");
        var conditions = new Condition<TFact>[cells.Length];
        for (int i = 0; i < cells.Length; i++)
            conditions[i] = _columns[i].Cell(cells[i]);
        return Row(id, outcome, conditions);
    }

    /// <summary>Lists the outcomes, best first, for <see cref="HitPolicy.Priority"/> and <see cref="HitPolicy.OutputOrder"/>.</summary>
    /// <param name="outcomes">Every outcome that a row may have; at least one.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no outcome.</exception>
    public DecisionTableBuilder<TFact, TOutcome> BestFirst(params ReadOnlySpan<TOutcome> outcomes)
    {
        Guard.NotEmpty(outcomes, nameof(outcomes));
        _bestFirst.AddRange(outcomes);
        _rules = _rules with { Ranking = Comparer<TOutcome>.Create((a, b) => _bestFirst.IndexOf(a).CompareTo(_bestFirst.IndexOf(b))) };
        return this;
    }

    /// <summary>States how outcomes add up, for <see cref="HitPolicy.CollectSum"/>; decimals need no statement.</summary>
    /// <param name="add">The sum of two outcomes; an <see cref="OverflowException"/> becomes a fault.</param>
    /// <returns>This builder.</returns>
    public DecisionTableBuilder<TFact, TOutcome> AddedBy(Func<TOutcome, TOutcome, TOutcome> add)
    {
        _rules = _rules with { Add = Guard.NotNull(add, nameof(add)) };
        return this;
    }

    /// <summary>Builds the table with an outcome for points that no row matches.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The table.</returns>
    /// <exception cref="OpsException">As for <see cref="Build"/>.</exception>
    public DecisionTable<TFact, TOutcome> Otherwise(TOutcome outcome)
    {
        _rules = _rules with { HasOtherwise = true, Otherwise = outcome };
        return Build();
    }

    /// <summary>Builds the table.</summary>
    /// <returns>The table.</returns>
    /// <exception cref="OpsException">
    /// All faults at once, each with table, row and column. <see cref="FaultCode.EmptyInput"/>: no column or no row.
    /// <see cref="FaultCode.DuplicateKey"/>: a column name, row id or cell twice. <see cref="FaultCode.ParseError"/>,
    /// <see cref="FaultCode.Overflow"/>: a cell that cannot be read. <see cref="FaultCode.UnknownReference"/>: a value that is not
    /// listed. <see cref="FaultCode.InvalidArgument"/>: an interval upside down, an order over values without one, a column of another
    /// table, outcomes without equality by value, or a policy that lacks what it needs.
    /// </exception>
    public DecisionTable<TFact, TOutcome> Build()
    {
        var report = new FaultReport();
        if (_columns.Count == 0)
            report.Add(Faults.Empty($"{_id}.columns", "add at least one column"));
        if (_rows.Count == 0)
            report.Add(Faults.Empty($"{_id}.rows", "add at least one row"));
        CheckUnique(_columns.Select(column => column.Name), $"{_id}.columns", report);
        CheckUnique(_rows.Select(row => row.Id), $"{_id}.rows", report);
        CheckPolicy(report);
        ImmutableArray<Axis> axes = [.. _columns.Select(column => column.Axis)];
        ImmutableArray<TableRow<TOutcome>> rows = [.. _rows.Select(row => Compile(row.Id, row.Outcome, row.Conditions, axes, report))];
        report.ThrowIfAny();
        return new DecisionTable<TFact, TOutcome>(_id, _policy, [.. _columns], rows, _rules);
    }

    private TableRow<TOutcome> Compile(
        string id,
        TOutcome outcome,
        ImmutableArray<Condition<TFact>> conditions,
        ImmutableArray<Axis> axes,
        FaultReport report
    )
    {
        var sets = new ValueSet[_columns.Count];
        var isAny = new bool[_columns.Count];
        Array.Fill(sets, ValueSet.Any);
        Array.Fill(isAny, true);
        var named = new HashSet<Column<TFact>>();
        foreach (var condition in conditions)
        {
            int at = _columns.IndexOf(condition.Column);
            string place = $"{_id}.{id}.{condition.Column.Name}";
            if (at < 0)
                report.Add(FaultCode.InvalidArgument, place, "a column of another table", "use the columns of this builder");
            else if (!named.Add(condition.Column))
                report.Add(FaultCode.DuplicateKey, place, "two cells for one column", "join the conditions with |");
            if (condition.Fault is { } fault)
                report.Add(fault with { Place = place });
            if (at >= 0)
                (sets[at], isAny[at]) = (condition.Set, condition.IsAny);
        }
        CheckOutcome(id, outcome, report);
        return new TableRow<TOutcome>(id, outcome, [.. sets], [.. isAny], axes);
    }

    private void CheckOutcome(string id, TOutcome outcome, FaultReport report)
    {
        if (_bestFirst.Count > 0 && !_bestFirst.Contains(outcome))
            report.Add(FaultCode.UnknownReference, $"{_id}.{id}", $"outcome '{outcome}' is not listed", "list it with BestFirst");
        if (_rules.Check?.Invoke(outcome) is { } wrong)
            report.Add(FaultCode.InvalidArgument, $"{_id}.{id}", wrong, "give a value");
    }

    private void CheckPolicy(FaultReport report)
    {
        bool isRanked = _policy is HitPolicy.Priority or HitPolicy.OutputOrder;
        if (isRanked && _rules.Ranking is null)
            report.Add(FaultCode.InvalidArgument, _id, $"{_policy} without an order of outcomes", "list the outcomes with BestFirst");
        if (_policy == HitPolicy.CollectSum && _rules.Add is null)
            report.Add(FaultCode.InvalidArgument, _id, "a sum of outcomes that cannot be added", "state how they add up with AddedBy");
        if (_policy is HitPolicy.CollectMin or HitPolicy.CollectMax && _rules.Order is null)
            report.Add(FaultCode.InvalidArgument, _id, "an extreme of outcomes without order", "use outcomes that implement IComparable");
        bool hasEquality = typeof(TOutcome).IsValueType || typeof(IEquatable<TOutcome>).IsAssignableFrom(typeof(TOutcome));
        if (!hasEquality)
            report.Add(
                FaultCode.InvalidArgument,
                _id,
                $"{typeof(TOutcome).Name} has no equality by value",
                "use a record, a struct, or implement IEquatable"
            );
    }

    private static void CheckUnique(IEnumerable<string> keys, string place, FaultReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string key in keys.Where(key => !seen.Add(key)))
            report.Add(Faults.Duplicate(place, key));
    }
}
