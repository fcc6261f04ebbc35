using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Uniform numbers that move together.</summary>
internal sealed class CopulaDraws
{
    private readonly ulong _seed;
    private readonly int _size;
    private readonly double[] _root;
    private readonly StudentT? _law;
    private readonly ChiSquared? _mixing;

    public CopulaDraws(Copula copula, ulong seed)
    {
        _seed = seed;
        _size = copula.Correlation.Size;
        _root = copula.Correlation.Root();
        if (copula.DegreesOfFreedom is { } freedom)
        {
            _law = new StudentT(freedom);
            _mixing = new ChiSquared(freedom);
        }
    }

    /// <summary>Independent normal numbers, one list per figure, and the divisors of a t copula after them.</summary>
    public double[][] Block(long block, int count)
    {
        double[][] table = new double[_mixing is null ? _size : _size + 1][];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = new double[count];
            ulong stream = StableHash.Of(i < _size ? i : -1);
            var random = new RandomStream(_seed, stream);
            if (i < _size)
                random.FillNormal(table[i], (ulong)block * TrialBlocks.Size);
            else
                FillDivisors(random, table[i], (ulong)block * TrialBlocks.Size);
        }
        return table;
    }

    /// <summary>Figure i of a trial as its two tail areas.</summary>
    public Tails Uniform(double[][] table, int trial, int figure)
    {
        double z = 0;
        for (int j = 0; j < _size; j++)
            z += _root[(figure * _size) + j] * table[j][trial];
        if (_law is null)
            return Inside(NormalFunctions.Of(z));
        double t = z / table[_size][trial];
        return Inside(new Tails(_law.Cdf(t), _law.Survival(t)));
    }

    /// <summary>√(χ² / ν).</summary>
    private void FillDivisors(RandomStream random, Span<double> divisors, ulong index)
    {
        random.Fill(_mixing!, divisors, index);
        for (int i = 0; i < divisors.Length; i++)
            divisors[i] = Math.Sqrt(divisors[i] / _mixing!.DegreesOfFreedom);
    }

    /// <summary>A tail area that underflowed is the least there is.</summary>
    private static Tails Inside(Tails tails) => new(Math.Clamp(tails.Lower, double.Epsilon, 1), Math.Clamp(tails.Upper, double.Epsilon, 1));
}
