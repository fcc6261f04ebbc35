namespace Ops.Domain.Decisions;

/// <summary>Ships along the cheapest path that still has room, again and again; earlier shipments may be sent back (Dijkstra with prices).</summary>
internal sealed class TransportSearch
{
    private readonly double[] _supply;
    private readonly double[] _demand;
    private readonly double[,] _costs;
    private readonly int _sources;
    private readonly int _nodes;
    private readonly double[] _prices;
    private readonly double _dust;

    public TransportSearch(double[] supply, double[] demand, IReadOnlyList<double?[]> costs)
    {
        _supply = supply;
        _demand = demand;
        _sources = supply.Length;
        _nodes = supply.Length + demand.Length;
        _prices = new double[_nodes];
        _costs = new double[supply.Length, demand.Length];
        Flow = new double[supply.Length, demand.Length];
        _dust = 1e-12 * Math.Max(1, Math.Max(supply.Max(), demand.Max()));
        // Every unit takes one way, so a constant added to all costs changes no plan; it makes them at least 0.
        double least = Math.Min(0, costs.Min(row => row.Min() ?? 0));
        for (int i = 0; i < _sources; i++)
        {
            for (int j = 0; j < demand.Length; j++)
                _costs[i, j] = costs[i][j] is { } cost ? cost - least : double.PositiveInfinity;
        }
    }

    public double[,] Flow { get; }

    public bool Run()
    {
        while (_demand.Any(left => left > _dust))
        {
            double[] distance = new double[_nodes];
            int[] before = new int[_nodes];
            int end = Cheapest(distance, before);
            if (end < 0)
                return false;
            Ship(end, before);
        }
        return true;
    }

    /// <summary>The nearest destination with demand from any source with supply; prices move so that all reduced costs stay at 0 or above.</summary>
    private int Cheapest(double[] distance, int[] before)
    {
        Array.Fill(distance, double.PositiveInfinity);
        Array.Fill(before, -1);
        var done = new bool[_nodes];
        for (int i = 0; i < _sources; i++)
        {
            if (_supply[i] > _dust)
                distance[i] = 0;
        }
        int end = -1;
        while (true)
        {
            int node = -1;
            for (int k = 0; k < _nodes; k++)
            {
                if (!done[k] && !double.IsPositiveInfinity(distance[k]) && (node < 0 || distance[k] < distance[node]))
                    node = k;
            }
            if (node < 0)
                break;
            done[node] = true;
            if (end < 0 && node >= _sources && _demand[node - _sources] > _dust)
                end = node;
            Relax(node, distance, before, done);
        }
        double far = end < 0 ? 0 : distance[end];
        for (int k = 0; k < _nodes; k++)
            _prices[k] += Math.Min(distance[k], far);
        return end;
    }

    private void Relax(int node, double[] distance, int[] before, bool[] done)
    {
        int from = node < _sources ? _sources : 0;
        int to = node < _sources ? _nodes : _sources;
        for (int next = from; next < to; next++)
        {
            double cost =
                node < _sources ? _costs[node, next - _sources]
                : Flow[next, node - _sources] > _dust ? -_costs[next, node - _sources]
                : double.PositiveInfinity;
            if (done[next] || double.IsPositiveInfinity(cost))
                continue;
            double through = distance[node] + Math.Max(0, cost + _prices[node] - _prices[next]);
            if (through < distance[next])
            {
                distance[next] = through;
                before[next] = node;
            }
        }
    }

    private void Ship(int end, int[] before)
    {
        double quantity = _demand[end - _sources];
        int start = end;
        for (int node = end; before[node] >= 0; node = before[node])
        {
            start = before[node];
            if (node < _sources)
                quantity = Math.Min(quantity, Flow[node, before[node] - _sources]);
        }
        quantity = Math.Min(quantity, _supply[start]);
        for (int node = end; before[node] >= 0; node = before[node])
        {
            if (node >= _sources)
                Flow[before[node], node - _sources] += quantity;
            else
                Flow[node, before[node] - _sources] -= quantity;
        }
        _supply[start] -= quantity;
        _demand[end - _sources] -= quantity;
    }
}
