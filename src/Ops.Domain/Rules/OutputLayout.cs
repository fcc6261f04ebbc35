namespace Ops.Domain.Rules;

/// <summary>The outputs of a table, known only at run time: names, kinds, order of preference and defaults.</summary>
public sealed class OutputLayout
{
    private OutputLayout(ImmutableArray<OutputColumn> columns)
    {
        Columns = columns;
    }

    /// <summary>The outputs.</summary>
    public ImmutableArray<OutputColumn> Columns { get; }

    /// <summary>Joins outputs.</summary>
    /// <param name="columns">The outputs; at least one.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no output. <see cref="FaultCode.DuplicateKey"/>: a name or a listed value twice.
    /// <see cref="FaultCode.InvalidArgument"/>: a listed value or default of another kind, or an output without kind.
    /// </exception>
    public static OutputLayout Of(params ReadOnlySpan<OutputColumn> columns)
    {
        Guard.NotEmpty(columns, nameof(columns));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (!names.Add(Guard.NotBlank(Guard.NotNull(column, nameof(columns)).Name, nameof(columns))))
                throw Faults.Duplicate(nameof(columns), column.Name);
            if (Guard.Defined(column.Kind, column.Name) == FactKind.Missing)
                throw Faults.Invalid(column.Name, "an output needs a kind", "declare a number, text, flag or date");
            var listed = new HashSet<FactValue>();
            foreach (var value in column.Values)
            {
                Check(column, value);
                if (!listed.Add(value))
                    throw Faults.Duplicate(column.Name, value.ToString());
            }
            Check(column, column.Default);
        }
        return new OutputLayout([.. columns]);
    }

    /// <summary>The outputs of one row.</summary>
    /// <param name="values">One value per output; missing is legal.</param>
    /// <returns>The row.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.LengthMismatch"/>: not one value per output. <see cref="FaultCode.UnknownReference"/>: a value that the output
    /// does not list. <see cref="FaultCode.InvalidArgument"/>: a value of another kind.
    /// </exception>
    public OutputRow Row(params ReadOnlySpan<FactValue> values)
    {
        Guard.SameLength(values.Length, nameof(values), Columns.Length, "outputs");
        for (int i = 0; i < values.Length; i++)
        {
            Check(Columns[i], values[i]);
            if (!Columns[i].Values.IsEmpty && !values[i].IsMissing && !Columns[i].Values.Contains(values[i]))
                throw Faults.Unknown(Columns[i].Name, values[i].ToString(), "use one of the output's listed values");
        }
        return new OutputRow([.. values]);
    }

    /// <summary>The figure in one output, for a back-test.</summary>
    /// <param name="name">The output's name.</param>
    /// <returns>How to read it; null where the row gives none.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no such output. <see cref="FaultCode.InvalidArgument"/>: no number.</exception>
    public Func<OutputRow, decimal?> Measure(string name)
    {
        for (int i = 0; i < Columns.Length; i++)
        {
            int at = i;
            if (Columns[i].Name == name)
                return Columns[i].Kind == FactKind.Number
                    ? row => row.Values[at].Number
                    : throw Faults.Invalid(nameof(name), $"'{name}' is {Columns[i].Kind}", "measure a number");
        }
        throw Faults.Unknown(nameof(name), name, "name an output of the table");
    }

    /// <summary>What the layout tells a table of a policy.</summary>
    internal OutcomeRules<OutputRow> RulesFor(HitPolicy policy)
    {
        bool isAggregate = policy >= HitPolicy.CollectSum;
        if (isAggregate && Columns.Length > 1)
            throw Faults.Invalid("outputs", $"{policy} over {Columns.Length} outputs", "aggregate one output");
        bool isOrdered = Columns.Any(column => !column.Values.IsEmpty);
        if (policy is HitPolicy.Priority or HitPolicy.OutputOrder && !isOrdered)
            throw Faults.Invalid("outputs", $"{policy} without listed values", "list an output's values, best first");
        var kind = Columns[0].Kind;
        if (policy == HitPolicy.CollectSum && kind != FactKind.Number)
            throw Faults.Invalid(Columns[0].Name, $"a sum of {kind}", "sum numbers");
        if (policy is HitPolicy.CollectMin or HitPolicy.CollectMax && kind is not (FactKind.Number or FactKind.Date))
            throw Faults.Invalid(Columns[0].Name, $"an extreme of {kind}", "compare numbers or dates");
        bool isSingle = policy <= HitPolicy.Priority || isAggregate;
        return new OutcomeRules<OutputRow>
        {
            HasOtherwise = isSingle || Columns.Any(column => !column.Default.IsMissing),
            Otherwise = new OutputRow([.. Columns.Select(column => column.Default)]),
            Shape = string.Join(", ", Columns.Select(column => $"{column.Name}: {column.Kind}")),
            Ranking = isOrdered ? Comparer<OutputRow>.Create(Rank) : null,
            Order = Comparer<OutputRow>.Create(static (a, b) => Known(a).CompareTo(Known(b))),
            Add = static (a, b) => new OutputRow([FactValue.Of(Known(a) + Known(b))]),
            Check =
                isAggregate && policy != HitPolicy.CollectCount
                    ? static row => row.Values[0].IsMissing ? "nothing in an aggregate" : null
                    : null,
        };
    }

    private static decimal Known(OutputRow row) => row.Values[0].Coordinate;

    private int Rank(OutputRow a, OutputRow b)
    {
        for (int i = 0; i < Columns.Length; i++)
        {
            var values = Columns[i].Values;
            int order = values.IsEmpty ? 0 : Place(values, a.Values[i]).CompareTo(Place(values, b.Values[i]));
            if (order != 0)
                return order;
        }
        return 0;
    }

    /// <summary>Nothing ranks after all listed values.</summary>
    private static int Place(ImmutableArray<FactValue> values, FactValue value) => value.IsMissing ? values.Length : values.IndexOf(value);

    private static void Check(OutputColumn column, FactValue value)
    {
        if (!value.IsMissing && value.Kind != column.Kind)
            throw Faults.Invalid(column.Name, $"{value.Kind} for an output of {column.Kind}", "give a value of the declared kind");
    }
}
