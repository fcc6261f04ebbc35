namespace Ops.Domain.Kpis;

/// <summary>Formulas in nodes: what comes out is not a figure but the way to it.</summary>
internal readonly struct NodeAlgebra(List<FormulaNode> nodes) : IFormulaAlgebra<int>
{
    public int Number(Fraction value) => Add(new FormulaNode(NodeKind.Number, [], value));

    public int Negate(int value) => Add(new FormulaNode(NodeKind.Sum, [new NodePart(value, IsTakenOff: true)]));

    public int Magnitude(int value, string place) => Add(new FormulaNode(NodeKind.Magnitude, [new NodePart(value)]));

    public int Add(int left, int right, string place) => Add(new FormulaNode(NodeKind.Sum, [new NodePart(left), new NodePart(right)]));

    public int Subtract(int left, int right, string place) =>
        Add(new FormulaNode(NodeKind.Sum, [new NodePart(left), new NodePart(right, IsTakenOff: true)]));

    public int Multiply(int left, int right) => Add(new FormulaNode(NodeKind.Product, [new NodePart(left), new NodePart(right)]));

    public int Divide(int left, int right, string place) =>
        Add(new FormulaNode(NodeKind.Quotient, [new NodePart(left), new NodePart(right)], Place: place));

    public int Extreme(ReadOnlySpan<int> values, int sign, string place)
    {
        var parts = new NodePart[values.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = new NodePart(values[i]);
        return Add(new FormulaNode(sign > 0 ? NodeKind.Greatest : NodeKind.Least, parts));
    }

    private int Add(FormulaNode node)
    {
        nodes.Add(node);
        return nodes.Count - 1;
    }
}
