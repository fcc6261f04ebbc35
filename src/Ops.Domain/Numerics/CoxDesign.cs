namespace Ops.Domain.Numerics;

/// <summary>
/// The observations of a Cox regression by falling duration, the covariates column by column centred and scaled to a standard deviation
/// of 1, so that units and levels do not decide how the search goes.
/// </summary>
internal sealed class CoxDesign
{
    private const double Constant = 1e-12;
    private const double Collinear = 1e-12;

    private CoxDesign(int count, int columns)
    {
        Columns = columns;
        Times = new double[count];
        Events = new bool[count];
        Rows = new double[count * columns];
        Scales = new double[columns];
    }

    public int Columns { get; }

    public double[] Times { get; }

    public bool[] Events { get; }

    /// <summary>Row by row, like the given ones.</summary>
    public double[] Rows { get; }

    /// <summary>The standard deviation of each column.</summary>
    public double[] Scales { get; }

    public static CoxDesign Of(
        ReadOnlySpan<double> durations,
        ReadOnlySpan<bool> events,
        ReadOnlySpan<string> covariates,
        ReadOnlySpan<double> rows
    )
    {
        int n = durations.Length;
        int p = covariates.Length;
        var design = new CoxDesign(n, p);
        int[] order = new int[n];
        for (int i = 0; i < n; i++)
        {
            order[i] = i;
            design.Times[i] = -durations[i];
        }
        Array.Sort(design.Times, order);
        for (int i = 0; i < n; i++)
        {
            design.Times[i] = durations[order[i]];
            design.Events[i] = events[order[i]];
            rows.Slice(order[i] * p, p).CopyTo(design.Rows.AsSpan(i * p, p));
        }
        for (int j = 0; j < p; j++)
            design.Standardise(j, covariates[j]);
        design.CheckRank(covariates);
        return design;
    }

    private void Standardise(int column, string name)
    {
        double largest = 0;
        double mean = 0;
        for (int i = column, k = 1; i < Rows.Length; i += Columns, k++)
        {
            largest = Math.Max(largest, Math.Abs(Rows[i]));
            mean += (Rows[i] - mean) / k;
        }
        double widest = 0;
        for (int i = column; i < Rows.Length; i += Columns)
            widest = Math.Max(widest, Math.Abs(Rows[i] - mean));
        if (!(widest > Constant * largest))
            throw Faults.Invalid("rows", $"the covariate {name} does not vary", "leave it out");
        double squares = 0;
        for (int i = column; i < Rows.Length; i += Columns)
            squares += (Rows[i] - mean) / widest * ((Rows[i] - mean) / widest);
        Scales[column] = widest * Math.Sqrt(squares / Times.Length);
        for (int i = column; i < Rows.Length; i += Columns)
            Rows[i] = (Rows[i] - mean) / Scales[column];
    }

    /// <summary>Orthogonalises a copy column by column, twice, and refuses a column of which nothing is left.</summary>
    private void CheckRank(ReadOnlySpan<string> covariates)
    {
        double[] basis = (double[])Rows.Clone();
        for (int j = 0; j < Columns; j++)
        {
            for (int k = 0; k < 2 * j; k++)
            {
                double factor = Product(basis, j, k % j) / Product(basis, k % j, k % j);
                for (int i = 0; i < basis.Length; i += Columns)
                    basis[i + j] -= factor * basis[i + (k % j)];
            }
            if (!(Product(basis, j, j) > Collinear * Times.Length))
                throw Faults.Invalid("rows", $"the covariate {covariates[j]} is a combination of those before it", "leave it out");
        }
    }

    private double Product(double[] basis, int a, int b)
    {
        double sum = 0;
        for (int i = 0; i < basis.Length; i += Columns)
            sum += basis[i + a] * basis[i + b];
        return sum;
    }
}
