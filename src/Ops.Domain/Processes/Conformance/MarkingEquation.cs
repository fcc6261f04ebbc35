namespace Ops.Domain.Processes;

/// <summary>
/// A lower bound on what is left to pay: transitions fire any real number of times, in any order, so that the tokens add up to the final marking; each
/// firing of a label more or less than events with it are left costs 1.
/// </summary>
/// <remarks>
/// A linear programme whose costs never change, only its right side does. So every dual solution ever found bounds every state: those are kept, and a
/// state's own programme is solved by the dual simplex method from where the last one ended. A dual solution counts only if it satisfies all its
/// inequalities, so that no rounding can make the bound too high. Sources: Adriansyah 2014; van Dongen 2018.
/// </remarks>
internal sealed class MarkingEquation
{
    private const int MostKept = 48;
    private const double Slack = 1e-6;

    private readonly int _places;
    private readonly int[] _final;
    private readonly DualSimplex _simplex;
    private readonly List<double[]> _kept = [];
    private readonly double[] _right;

    public MarkingEquation(AcceptingPetriNet net, int[] labelOf, int labels)
    {
        Labels = labels;
        _places = net.Net.Places.Length;
        _final = net.FinalTokens;
        var topology = net.Net.Topology;
        int transitions = labelOf.Length;
        var columns = new double[transitions + 2 * labels][];
        var costs = new double[columns.Length];
        for (int t = 0; t < columns.Length; t++)
            columns[t] = new double[_places + labels];
        for (int t = 0; t < transitions; t++)
        {
            foreach (int place in topology.Inputs[t])
                columns[t][place]--;
            foreach (int place in topology.Outputs[t])
                columns[t][place]++;
            if (labelOf[t] >= 0)
                columns[t][_places + labelOf[t]] = 1;
        }
        for (int l = 0; l < labels; l++)
        {
            columns[transitions + 2 * l][_places + l] = -1;
            columns[transitions + 2 * l + 1][_places + l] = 1;
            costs[transitions + 2 * l] = costs[transitions + 2 * l + 1] = 1;
        }
        _simplex = new DualSimplex(columns, costs, _places + labels);
        _right = new double[_places + labels];
    }

    public int Labels { get; }

    /// <summary>The best bound that the dual solutions kept so far give.</summary>
    public int Known(ReadOnlySpan<int> tokens, int[] left)
    {
        SetRight(tokens, left);
        double best = 0;
        foreach (double[] dual in _kept)
            best = Math.Max(best, Value(dual));
        return Whole(best);
    }

    /// <summary>The bound of the programme itself, whose dual solution is kept.</summary>
    public int Solve(ReadOnlySpan<int> tokens, int[] left)
    {
        SetRight(tokens, left);
        if (_simplex.Solve(_right) is not { } dual)
            return 0;
        if (_kept.Count < MostKept && !_kept.Exists(known => known.AsSpan().SequenceEqual(dual)))
            _kept.Add(dual);
        return Whole(Value(dual));
    }

    private void SetRight(ReadOnlySpan<int> tokens, int[] left)
    {
        for (int p = 0; p < _places; p++)
            _right[p] = _final[p] - tokens[p];
        for (int l = 0; l < Labels; l++)
            _right[_places + l] = left[l];
    }

    private double Value(double[] dual)
    {
        double sum = 0;
        for (int r = 0; r < dual.Length; r++)
            sum += dual[r] * _right[r];
        return sum;
    }

    /// <summary>Costs are whole: a bound of 2.3 means 3.</summary>
    private static int Whole(double bound) => (int)Math.Min(int.MaxValue / 4, Math.Ceiling(bound - Slack));
}
