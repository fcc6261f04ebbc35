namespace Ops.Domain.Customers;

/// <summary>Iterative proportional fitting on the cells: the work does not grow with the number of respondents.</summary>
internal sealed class RakingCells
{
    private const double Settled = 1e-14;
    private const double Held = 1e-9;
    private const int MostTrims = 1000;

    private readonly Respondents _respondents;
    private readonly int[][] _levelOf;
    private readonly double[] _counts;
    private readonly double[] _mass;
    private readonly double[][] _targets;
    private readonly double[][] _sums;

    public RakingCells(Respondents respondents)
    {
        _respondents = respondents;
        int cells = respondents.Cells;
        _counts = new double[cells];
        _levelOf = new int[respondents.Targets.Length][];
        _targets = new double[_levelOf.Length][];
        _sums = new double[_levelOf.Length][];
        for (int d = 0; d < _levelOf.Length; d++)
        {
            _levelOf[d] = new int[cells];
            for (int c = 0; c < cells; c++)
                _levelOf[d][c] = respondents.LevelsOfCell(c)[d];
            _targets[d] = [.. respondents.Targets[d].Levels.Select(level => level.Share * respondents.Count)];
            _sums[d] = new double[_targets[d].Length];
        }
        for (int c = 0; c < cells; c++)
            _counts[c] = respondents.CountOf(c);
        _mass = (double[])_counts.Clone();
    }

    /// <summary>The sweeps that were made.</summary>
    public int Sweeps { get; private set; }

    public double WeightOf(int cell) => _mass[cell] / _counts[cell];

    /// <summary>A level that should have people and has none cannot be weighted.</summary>
    public void CheckLevels()
    {
        for (int d = 0; d < _levelOf.Length; d++)
        {
            Sum(d, _counts);
            for (int level = 0; level < _sums[d].Length; level++)
            {
                if (_targets[d][level] > 0 && _sums[d][level] == 0)
                    throw Missing(d, level, "has a share but no respondent");
            }
        }
    }

    /// <summary>Sweeps until no weight moves; with a cap, cuts the heavy cells and sweeps again until that changes nothing any more.</summary>
    public void Settle(int mostSweeps, double? largest)
    {
        Rake(mostSweeps);
        if (largest is not { } cap)
            return;
        double[] before = (double[])_mass.Clone();
        for (int i = 0; i < MostTrims && Trim(cap) && Moved(before); i++)
        {
            _mass.AsSpan().CopyTo(before);
            Rake(mostSweeps);
        }
        Trim(cap);
    }

    /// <summary>The margin that the weights miss by most, and the miss as a share of all respondents.</summary>
    public (int Dimension, int Level, double Miss) Worst()
    {
        var worst = (Dimension: 0, Level: 0, Miss: 0.0);
        for (int d = 0; d < _levelOf.Length; d++)
        {
            Sum(d, _mass);
            for (int level = 0; level < _sums[d].Length; level++)
            {
                double miss = Math.Abs(_sums[d][level] - _targets[d][level]) / _respondents.Count;
                if (miss > worst.Miss)
                    worst = (d, level, miss);
            }
        }
        return worst;
    }

    private void Rake(int mostSweeps)
    {
        double[] before = new double[_mass.Length];
        do
        {
            if (Sweeps++ == mostSweeps)
            {
                var (dimension, level, miss) = Worst();
                throw Missing(dimension, level, Figures.Format($"is still {miss} off after {mostSweeps} sweeps"));
            }
            _mass.AsSpan().CopyTo(before);
            for (int d = 0; d < _levelOf.Length; d++)
                Fit(d);
        } while (Moved(before));
    }

    private void Fit(int dimension)
    {
        double[] factors = _sums[dimension];
        Sum(dimension, _mass);
        for (int level = 0; level < factors.Length; level++)
        {
            double target = _targets[dimension][level];
            if (factors[level] == 0 && target > 0)
                throw Missing(dimension, level, "has no weight left: the targets contradict each other");
            factors[level] = target == 0 ? 0 : target / factors[level];
        }
        int[] levels = _levelOf[dimension];
        for (int c = 0; c < _mass.Length; c++)
            _mass[c] *= factors[levels[c]];
    }

    private void Sum(int dimension, double[] masses)
    {
        double[] sums = _sums[dimension];
        int[] levels = _levelOf[dimension];
        Array.Clear(sums);
        for (int c = 0; c < masses.Length; c++)
            sums[levels[c]] += masses[c];
    }

    private bool Moved(double[] before)
    {
        for (int c = 0; c < before.Length; c++)
        {
            if (Math.Abs(_mass[c] - before[c]) > Settled * Math.Max(_counts[c], _mass[c]))
                return true;
        }
        return false;
    }

    /// <summary>Cuts the heavy cells to the cap and gives what is cut to the others in proportion, so that the mean weight stays 1.</summary>
    private bool Trim(double cap)
    {
        bool trimmed = false;
        for (bool heavy = true; heavy; )
        {
            heavy = false;
            double held = 0;
            double free = 0;
            for (int c = 0; c < _mass.Length; c++)
            {
                double largest = cap * _counts[c];
                heavy |= _mass[c] > largest * (1 + Held);
                if (_mass[c] >= largest)
                    held += _mass[c] = largest;
                else
                    free += _mass[c];
            }
            trimmed |= heavy;
            if (!heavy || free == 0)
                break;
            for (int c = 0; c < _mass.Length; c++)
            {
                if (_mass[c] < cap * _counts[c])
                    _mass[c] *= (_respondents.Count - held) / free;
            }
        }
        return trimmed;
    }

    private OpsException Missing(int dimension, int level, string what)
    {
        var target = _respondents.Targets[dimension];
        return Faults.Insufficient(
            $"{target.Dimension}.{target.Levels[level].Level}",
            $"'{target.Levels[level].Level}' of '{target.Dimension}' {what}",
            "join levels, or drop a dimension"
        );
    }
}
