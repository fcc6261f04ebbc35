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
    public Fraction Value(Fraction[] values)
    {
        var algebra = new ExactAlgebra();
        return Kind switch
        {
            NodeKind.Number => Number,
            NodeKind.Sum => Fraction.Sum(Parts.Select(part => part.Of(values[part.Node]))),
            NodeKind.Product => algebra.Multiply(values[Parts[0].Node], values[Parts[1].Node]),
            NodeKind.Quotient => algebra.Divide(values[Parts[0].Node], values[Parts[1].Node], Place),
            NodeKind.Magnitude => algebra.Magnitude(values[Parts[0].Node], Place),
            NodeKind.Least => algebra.Extreme([.. Parts.Select(part => values[part.Node])], -1, Place),
            _ => algebra.Extreme([.. Parts.Select(part => values[part.Node])], 1, Place),
        };
    }
}

/// <summary>A part of a node.</summary>
/// <param name="Node">Its number.</param>
/// <param name="IsTakenOff">Whether a sum takes it off.</param>
internal readonly record struct NodePart(int Node, bool IsTakenOff = false)
{
    public Fraction Of(Fraction value) => IsTakenOff ? -value : value;
}
