using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>A series as a table of cycles and phases, with gaps; what the seasonal Mann–Kendall test sums up.</summary>
internal sealed class SeasonTable(double[] values, bool[] there, int period)
{
    private readonly int _cycles = ((values.Length - 1) / period) + 1;
    private readonly int _phases = Math.Min(period, values.Length);

    public double Score(int phase)
    {
        double score = 0;
        for (int j = 1; j < _cycles; j++)
        {
            for (int i = 0; i < j; i++)
                score += Sign(phase, i, j);
        }
        return score;
    }

    public double Variance(int phase)
    {
        double[] sorted = Column(phase);
        Array.Sort(sorted);
        double n = sorted.Length;
        return ((n * (n - 1) * ((2 * n) + 5)) - KendallTies.Of(sorted).Weighted) / 18;
    }

    /// <summary>Twice the sum of the estimated covariances of the scores of two phases.</summary>
    public double Covariances()
    {
        var ranks = new double[_phases][];
        for (int g = 0; g < _phases; g++)
            ranks[g] = RanksOf(g);
        double sum = 0;
        for (int g = 0; g < _phases; g++)
        {
            for (int h = g + 1; h < _phases; h++)
                sum += Covariance(g, h, ranks);
        }
        return 2 * sum;
    }

    /// <summary>The median change per cycle over all pairs within a phase.</summary>
    public double MedianSlope()
    {
        var slopes = new List<double>();
        for (int g = 0; g < _phases; g++)
        {
            for (int j = 1; j < _cycles; j++)
            {
                for (int i = 0; i < j; i++)
                {
                    if (Has(g, i) && Has(g, j))
                        slopes.Add((At(g, j) - At(g, i)) / (j - i));
                }
            }
        }
        return Quantiles.Median([.. slopes]);
    }

    private double Covariance(int g, int h, double[][] ranks)
    {
        double k = 0;
        double products = 0;
        for (int j = 0; j < _cycles; j++)
        {
            products += ranks[g][j] * ranks[h][j];
            for (int i = 0; i < j; i++)
                k += Sign(g, i, j) * Sign(h, i, j);
        }
        return (k + (4 * products) - (_cycles * (Column(g).Length + 1.0) * (Column(h).Length + 1.0))) / 3;
    }

    /// <summary>R = (n_g + 1 + Σ sgn)/2; a missing value takes the middle rank.</summary>
    private double[] RanksOf(int phase)
    {
        var ranks = new double[_cycles];
        int count = Column(phase).Length;
        for (int i = 0; i < _cycles; i++)
        {
            double sum = 0;
            for (int j = 0; j < _cycles; j++)
                sum += Sign(phase, j, i);
            ranks[i] = (count + 1 + sum) / 2;
        }
        return ranks;
    }

    private double[] Column(int phase)
    {
        var column = new List<double>();
        for (int i = 0; i < _cycles; i++)
        {
            if (Has(phase, i))
                column.Add(At(phase, i));
        }
        return [.. column];
    }

    private int Sign(int phase, int from, int to) => Has(phase, from) && Has(phase, to) ? At(phase, to).CompareTo(At(phase, from)) : 0;

    private bool Has(int phase, int cycle) => (cycle * period) + phase < values.Length && there[(cycle * period) + phase];

    private double At(int phase, int cycle) => values[(cycle * period) + phase];
}
