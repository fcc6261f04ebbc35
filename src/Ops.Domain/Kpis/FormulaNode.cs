namespace Ops.Domain.Kpis;

/// <summary>How a node of a formula follows from its parts.</summary>
internal enum NodeKind
{
    Input,
    Number,
    Sum,
    Product,
    Quotient,
    Magnitude,
    Least,
    Greatest,
}

/// <summary>One operation of a formula, or what it begins with.</summary>
/// <param name="Kind">The operation.</param>
/// <param name="Parts">The nodes that it is made of, each numbered below this one.</param>
/// <param name="Number">The value, of a number.</param>
/// <param name="Place">Where a division by 0 is told.</param>
internal sealed record FormulaNode(NodeKind Kind, NodePart[] Parts, Fraction Number = default, string Place = "")
{
    /// <summary>The value of what is no input, from those of its parts.</summary>
    public Fraction Value(Fraction[] values) =>
        Kind switch
        {
            NodeKind.Number => Number,
            NodeKind.Sum => Sum(values),
            NodeKind.Product => values[Parts[0].Node] * values[Parts[1].Node],
            NodeKind.Quotient => default(ExactAlgebra).Divide(values[Parts[0].Node], values[Parts[1].Node], Place),
            NodeKind.Magnitude => Fraction.Abs(values[Parts[0].Node]),
            NodeKind.Least => Extreme(values, -1),
            _ => Extreme(values, 1),
        };

    private Fraction Sum(Fraction[] values)
    {
        var sum = Fraction.Zero;
        foreach (var part in Parts)
            sum += part.Of(values[part.Node]);
        return sum;
    }

    private Fraction Extreme(Fraction[] values, int sign) =>
        default(ExactAlgebra).Extreme([.. Parts.Select(part => values[part.Node])], sign, Place);
}

/// <summary>A part of a node.</summary>
/// <param name="Node">Its number.</param>
/// <param name="IsTakenOff">Whether a sum takes it off.</param>
internal readonly record struct NodePart(int Node, bool IsTakenOff = false)
{
    public Fraction Of(Fraction value) => IsTakenOff ? -value : value;
}
