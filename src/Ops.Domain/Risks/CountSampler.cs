using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Event counts by inversion: a table of the distribution function with a guide to where to look in it.</summary>
internal sealed class CountSampler
{
    private const int Guides = 1024;
    private const int MostEntries = 1 << 14;

    private readonly IDiscreteDistribution _law;
    private readonly double[] _cumulative;
    private readonly int[] _guide;

    public CountSampler(IDiscreteDistribution law)
    {
        _law = law;
        double last = law.UpperQuantile(RandomStream.Least / 2);
        if (last >= MostEntries)
        {
            _cumulative = [];
            _guide = [];
            return;
        }
        _cumulative = new double[(int)last + 1];
        for (int k = 0; k < _cumulative.Length; k++)
            _cumulative[k] = law.Cdf(k);
        _cumulative[^1] = 1;
        _guide = new int[Guides];
        for (int i = 0, k = 0; i < Guides; i++)
        {
            while (_cumulative[k] <= (double)i / Guides)
                k++;
            _guide[i] = k;
        }
    }

    /// <summary>The smallest count with a distribution function above the uniform number.</summary>
    public int Count(double uniform)
    {
        if (_guide.Length == 0)
        {
            double count = _law.Quantile(Math.Max(uniform, RandomStream.Least));
            return count <= int.MaxValue
                ? (int)count
                : throw Faults.Overflow("frequency", "over two thousand million events in a year", "take a larger unit of events");
        }
        int k = _guide[(int)(uniform * Guides)];
        while (uniform >= _cumulative[k])
            k++;
        return k;
    }
}
