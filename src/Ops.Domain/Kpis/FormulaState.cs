namespace Ops.Domain.Kpis;

/// <summary>A figure while its inputs change one by one. For one thread.</summary>
/// <remarks>Exact like the formula itself: a sum moves by what its parts moved, all else is computed anew from its parts.</remarks>
internal sealed class FormulaState(FormulaGraph graph)
{
    private readonly Fraction[] _values = [.. graph.Values];

    /// <summary>By how much each sum must still move.</summary>
    private readonly Fraction[] _moves = new Fraction[graph.Values.Length];

    /// <summary>The figure with the inputs as they are now.</summary>
    public Fraction Figure => _values[graph.Figure];

    /// <summary>Goes back to the inputs of the graph.</summary>
    public void Reset() => graph.Values.CopyTo(_values, 0);

    /// <summary>Gives an input another value.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.ZeroDenominator"/>: a formula divides by 0 now; the state must not be used any more.</exception>
    public void Set(int input, Fraction value)
    {
        Take(input, value);
        foreach (int node in graph.NodesAbove(input))
        {
            if (graph[node].Kind == NodeKind.Sum)
                Move(node);
            else
                Take(node, graph[node].Value(_values));
        }
    }

    private void Take(int node, Fraction value)
    {
        if (graph.SumsOver[node].Length > 0)
            Pass(node, value - _values[node]);
        _values[node] = value;
    }

    private void Move(int sum)
    {
        var move = _moves[sum];
        _moves[sum] = default;
        Pass(sum, move);
        _values[sum] += move;
    }

    private void Pass(int node, Fraction move)
    {
        foreach (var sum in graph.SumsOver[node])
        {
            var part = sum.Of(move);
            _moves[sum.Node] = _moves[sum.Node].IsZero ? part : _moves[sum.Node] + part;
        }
    }
}
