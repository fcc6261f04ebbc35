namespace Ops.Domain.Series;

/// <summary>
/// The states a chart can be in before it signals, with the chances of moving between them and of leaving; gives the mean number of steps until
/// it leaves. The elimination only adds, multiplies and divides positive numbers (Grassmann, Taksar and Heyman 1985), so that even very long runs
/// keep their digits.
/// </summary>
internal sealed class RunChain
{
    private readonly double[] _moves;
    private readonly double[] _leave;
    private readonly double[] _at;
    private readonly double[] _weights;

    private RunChain(double[] at, double[] weights)
    {
        _at = at;
        _weights = weights;
        _leave = new double[at.Length];
        _moves = new double[at.Length * at.Length];
    }

    public int States => _at.Length;

    public double this[int from, int to]
    {
        get => _moves[(from * States) + to];
        set => _moves[(from * States) + to] = value;
    }

    public static RunChain OverNodes(double low, double high, int count, bool atom)
    {
        int first = atom ? 1 : 0;
        double[] at = new double[count + first];
        double[] weights = new double[count + first];
        GaussLegendre.Fill(at.AsSpan(first), weights.AsSpan(first));
        double half = (high - low) / 2;
        for (int i = first; i < at.Length; i++)
        {
            at[i] = low + (half * (1 + at[i]));
            weights[i] *= half;
        }
        return new RunChain(at, weights);
    }

    public double At(int state) => _at[state];

    public double Weight(int state) => _weights[state];

    public void Leave(int state, double chance) => _leave[state] = chance;

    /// <summary>The mean number of steps from each state until the chart signals.</summary>
    public double[] Solve()
    {
        double[] steps = new double[States];
        Array.Fill(steps, 1);
        double[] outs = new double[States];
        for (int s = States - 1; s >= 0; s--)
            outs[s] = Eliminate(s, steps);
        for (int s = 0; s < States; s++)
        {
            double sum = steps[s];
            for (int j = 0; j < s; j++)
                sum += this[s, j] * steps[j];
            steps[s] = sum / outs[s];
        }
        return steps;
    }

    /// <summary>Takes the last state out: who moved there moves on from it. Returns its chance of not staying.</summary>
    private double Eliminate(int s, double[] steps)
    {
        var row = _moves.AsSpan(s * States, s);
        double away = _leave[s];
        foreach (double move in row)
            away += move;
        for (int i = 0; i < s; i++)
        {
            double share = this[i, s] / away;
            if (share == 0)
                continue;
            var target = _moves.AsSpan(i * States, s);
            for (int j = 0; j < target.Length; j++)
                target[j] += share * row[j];
            _leave[i] += share * _leave[s];
            steps[i] += share * steps[s];
        }
        return away;
    }
}
