namespace Ops.Domain.Rules;

/// <summary>Builds expressions whose kinds are known only at run time, with the checks that the compiler makes for typed ones.</summary>
public static class Terms
{
    /// <summary>A constant of any kind.</summary>
    /// <typeparam name="TFact">The facts.</typeparam>
    /// <param name="value">The value; not missing.</param>
    /// <returns>A <see cref="NumberTerm{TFact}"/>, <see cref="TextTerm{TFact}"/>, <see cref="FlagTerm{TFact}"/> or <see cref="DateTerm{TFact}"/>.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the value is missing.</exception>
    public static Term<TFact> Constant<TFact>(FactValue value) => Wrap(new ConstantNode<TFact>(value));

    /// <summary>A comparison of two terms of one kind; order only on numbers and dates.</summary>
    /// <typeparam name="TFact">The facts.</typeparam>
    /// <param name="operator">One of the six comparisons.</param>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the kinds differ, have no order, or the operator is no comparison.</exception>
    public static FlagTerm<TFact> Compare<TFact>(RuleOperator @operator, Term<TFact> left, Term<TFact> right)
    {
        var node = new CompareNode<TFact>(@operator, NodeOf(left), NodeOf(right));
        if (@operator is < RuleOperator.Less or > RuleOperator.NotEqual)
            throw Faults.Invalid(
                nameof(@operator),
                $"{@operator} is not a comparison of two sides",
                "use less, at most, greater, at least, equal or not equal"
            );
        SameKind(left.Kind, right.Kind, node.ToString());
        if (@operator is not (RuleOperator.Equal or RuleOperator.NotEqual))
            Ordered(left.Kind, node.ToString());
        return new(node);
    }

    /// <summary>Whether a value lies between two bounds, both included.</summary>
    /// <typeparam name="TFact">The facts.</typeparam>
    /// <param name="value">The value: a number or a date.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the kinds differ or have no order.</exception>
    public static FlagTerm<TFact> Between<TFact>(Term<TFact> value, Term<TFact> low, Term<TFact> high)
    {
        var node = new BetweenNode<TFact>(NodeOf(value), NodeOf(low), NodeOf(high));
        SameKind(value.Kind, low.Kind, node.ToString());
        SameKind(value.Kind, high.Kind, node.ToString());
        Ordered(value.Kind, node.ToString());
        return new(node);
    }

    /// <summary>Whether a value is one of a list of constants.</summary>
    /// <typeparam name="TFact">The facts.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="list">The list; empty means never.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an entry is of another kind than the value.</exception>
    public static FlagTerm<TFact> In<TFact>(Term<TFact> value, ImmutableArray<FactValue> list)
    {
        var node = new InNode<TFact>(NodeOf(value), list);
        foreach (var entry in list)
            SameKind(value.Kind, entry.Kind, node.ToString());
        return new(node);
    }

    /// <summary>All of the conditions, left to right, ending at the first that is false.</summary>
    /// <typeparam name="TFact">The facts.</typeparam>
    /// <param name="parts">The conditions; at least one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no part. <see cref="FaultCode.InvalidArgument"/>: a part is no condition.</exception>
    public static FlagTerm<TFact> All<TFact>(params ReadOnlySpan<Term<TFact>> parts) =>
        new(new JunctionNode<TFact>(true, Nodes(parts, FactKind.Flag)));

    /// <summary>At least one of the conditions, left to right, ending at the first that is true.</summary>
    /// <typeparam name="TFact">The facts.</typeparam>
    /// <param name="parts">The conditions; at least one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no part. <see cref="FaultCode.InvalidArgument"/>: a part is no condition.</exception>
    public static FlagTerm<TFact> Any<TFact>(params ReadOnlySpan<Term<TFact>> parts) =>
        new(new JunctionNode<TFact>(false, Nodes(parts, FactKind.Flag)));

    /// <summary>The condition reversed; unknown stays unknown.</summary>
    /// <typeparam name="TFact">The facts.</typeparam>
    /// <param name="part">The condition.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the part is no condition.</exception>
    public static FlagTerm<TFact> Not<TFact>(Term<TFact> part) => new(new NotNode<TFact>(Nodes([part], FactKind.Flag)[0]));

    /// <summary>The sum of numbers.</summary>
    /// <typeparam name="TFact">The facts.</typeparam>
    /// <param name="parts">The numbers; at least one.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no part. <see cref="FaultCode.InvalidArgument"/>: a part is no number.</exception>
    public static NumberTerm<TFact> Sum<TFact>(params ReadOnlySpan<Term<TFact>> parts) => Calculate('+', parts);

    /// <summary>The product of numbers.</summary>
    /// <typeparam name="TFact">The facts.</typeparam>
    /// <param name="parts">The numbers; at least one.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no part. <see cref="FaultCode.InvalidArgument"/>: a part is no number.</exception>
    public static NumberTerm<TFact> Product<TFact>(params ReadOnlySpan<Term<TFact>> parts) => Calculate('*', parts);

    /// <summary>A difference.</summary>
    /// <typeparam name="TFact">The facts.</typeparam>
    /// <param name="left">What is subtracted from.</param>
    /// <param name="right">What is subtracted.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a part is no number.</exception>
    public static NumberTerm<TFact> Difference<TFact>(Term<TFact> left, Term<TFact> right) => Calculate<TFact>('-', left, right);

    /// <summary>A quotient.</summary>
    /// <typeparam name="TFact">The facts.</typeparam>
    /// <param name="left">What is divided.</param>
    /// <param name="right">By what; zero is a fault when it is evaluated.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a part is no number.</exception>
    public static NumberTerm<TFact> Quotient<TFact>(Term<TFact> left, Term<TFact> right) => Calculate<TFact>('/', left, right);

    /// <summary>A number with its sign reversed.</summary>
    /// <typeparam name="TFact">The facts.</typeparam>
    /// <param name="part">The number.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the part is no number.</exception>
    public static NumberTerm<TFact> Negate<TFact>(Term<TFact> part) =>
        new(new ArithmeticNode<TFact>('-', [new ConstantNode<TFact>(FactValue.Of(0m)), .. Nodes([part], FactKind.Number)]));

    internal static NumberTerm<TFact> Calculate<TFact>(char symbol, params ReadOnlySpan<Term<TFact>> parts) =>
        new(new ArithmeticNode<TFact>(symbol, Nodes(parts, FactKind.Number)));

    internal static ImmutableArray<FactValue> Values<T>(ReadOnlySpan<T> values, Func<T, FactValue> map)
    {
        var list = ImmutableArray.CreateBuilder<FactValue>(values.Length);
        foreach (var value in values)
            list.Add(map(value));
        return list.MoveToImmutable();
    }

    internal static Term<TFact> Wrap<TFact>(Node<TFact> node) =>
        node.Kind switch
        {
            FactKind.Number => new NumberTerm<TFact>(node),
            FactKind.Text => new TextTerm<TFact>(node),
            FactKind.Flag => new FlagTerm<TFact>(node),
            FactKind.Date => new DateTerm<TFact>(node),
            _ => throw Faults.Invalid(node.ToString()!, "a missing value has no kind", "give a number, text, date or truth value"),
        };

    private static ImmutableArray<Node<TFact>> Nodes<TFact>(ReadOnlySpan<Term<TFact>> parts, FactKind kind)
    {
        Guard.NotEmpty(parts, nameof(parts));
        var nodes = ImmutableArray.CreateBuilder<Node<TFact>>(parts.Length);
        foreach (var part in parts)
        {
            nodes.Add(NodeOf(part));
            SameKind(kind, part.Kind, part.ToString());
        }
        return nodes.MoveToImmutable();
    }

    private static Node<TFact> NodeOf<TFact>(Term<TFact> term) => Guard.NotNull(term, nameof(term)).Node;

    private static void SameKind(FactKind want, FactKind got, string place)
    {
        if (want != got)
            throw Faults.Invalid(place, $"{got} stands where {want} is needed", "compare and combine values of one kind");
    }

    private static void Ordered(FactKind kind, string place)
    {
        if (kind is not (FactKind.Number or FactKind.Date))
            throw Faults.Invalid(place, $"{kind} has no order", "use equal, not equal or a list");
    }
}
