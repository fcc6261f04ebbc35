namespace Ops.Domain.Customers;

/// <summary>Correlations of the drivers with each other and, in the last row and column, with the outcome.</summary>
internal sealed class CorrelationTable
{
    /// <summary>What must be left of a driver's variance beside the others: exact copies leave the rounding of 1, about 1e-16 per driver.</summary>
    private const double Collinear = 1e-12;

    private readonly int _drivers;
    private readonly double[] _values;

    private CorrelationTable(int drivers, double[] values)
    {
        _drivers = drivers;
        _values = values;
    }

    /// <param name="drivers">The names.</param>
    /// <param name="ratings">One row per person.</param>
    /// <param name="outcome">One per person.</param>
    /// <param name="weights">One per person; none when all count alike.</param>
    public static CorrelationTable Of(
        ReadOnlySpan<string> drivers,
        IReadOnlyList<double[]> ratings,
        ReadOnlySpan<double> outcome,
        ReadOnlySpan<double> weights
    )
    {
        int size = drivers.Length + 1;
        double[] columns = new double[size * outcome.Length];
        for (int i = 0; i < outcome.Length; i++)
        {
            double[] row = ratings[i];
            for (int j = 0; j < row.Length; j++)
                columns[(j * outcome.Length) + i] = row[j];
            columns[(drivers.Length * outcome.Length) + i] = outcome[i];
        }
        for (int j = 0; j < size; j++)
        {
            if (Standardise(columns.AsSpan(j * outcome.Length, outcome.Length), weights))
                continue;
            throw j < drivers.Length
                ? Faults.Invalid("ratings", $"'{drivers[j]}' is constant", "leave the driver out")
                : Faults.ZeroDenominator("outcome", "everybody has the same outcome", "there is nothing to explain");
        }
        double[] values = new double[size * size];
        for (int j = 0; j < size; j++)
        {
            for (int k = 0; k <= j; k++)
            {
                double r =
                    j == k
                        ? 1
                        : Dot(columns.AsSpan(j * outcome.Length, outcome.Length), columns.AsSpan(k * outcome.Length, outcome.Length));
                values[(j * size) + k] = r;
                values[(k * size) + j] = r;
            }
        }
        var table = new CorrelationTable(drivers.Length, values);
        table.RefuseCollinear(drivers);
        return table;
    }

    public double WithOutcome(int driver) => _values[(driver * (_drivers + 1)) + _drivers];

    /// <summary>R² of every subset of the drivers; bit i of the index stands for driver i.</summary>
    /// <remarks>
    /// A tree of choices: each driver in turn is eliminated (taken into the regression) or dropped, and only the rest of the table goes on. The tables halve in
    /// area as their number doubles, so that a subset costs about as much as one small table, not a regression.
    /// </remarks>
    public double[] ExplainedBySubsets()
    {
        double[] explained = new double[1 << _drivers];
        int size = _drivers + 1;
        double[][] tables = new double[size][];
        for (int depth = 0; depth < size; depth++)
            tables[depth] = new double[(size - depth) * (size - depth)];
        _values.AsSpan().CopyTo(tables[0]);
        Walk(tables, 0, 0, explained);
        return explained;
    }

    /// <summary>The standardised coefficients of all drivers together, by Gauss–Jordan elimination.</summary>
    public double[] Coefficients()
    {
        int size = _drivers + 1;
        double[] table = (double[])_values.Clone();
        for (int pivot = 0; pivot < _drivers; pivot++)
        {
            for (int i = 0; i < _drivers; i++)
            {
                if (i == pivot)
                    continue;
                double factor = table[(i * size) + pivot] / table[(pivot * size) + pivot];
                for (int j = pivot; j < size; j++)
                    table[(i * size) + j] -= factor * table[(pivot * size) + j];
            }
        }
        double[] coefficients = new double[_drivers];
        for (int i = 0; i < _drivers; i++)
            coefficients[i] = table[(i * size) + _drivers] / table[(i * size) + i];
        return coefficients;
    }

    private void Walk(double[][] tables, int depth, int subset, double[] explained)
    {
        double[] table = tables[depth];
        int size = _drivers + 1 - depth;
        if (size == 1)
        {
            explained[subset] = Math.Clamp(1 - table[0], 0, 1);
            return;
        }
        double[] rest = tables[depth + 1];
        for (int i = 1; i < size; i++)
            table.AsSpan((i * size) + 1, size - 1).CopyTo(rest.AsSpan((i - 1) * (size - 1)));
        Walk(tables, depth + 1, subset, explained);
        double pivot = table[0];
        for (int i = 1; i < size; i++)
        {
            double factor = table[i * size] / pivot;
            var from = table.AsSpan((i * size) + 1, size - 1);
            var first = table.AsSpan(1, size - 1);
            var to = rest.AsSpan((i - 1) * (size - 1), size - 1);
            for (int j = 0; j < to.Length; j++)
                to[j] = from[j] - (factor * first[j]);
        }
        Walk(tables, depth + 1, subset | (1 << depth), explained);
    }

    private void RefuseCollinear(ReadOnlySpan<string> drivers)
    {
        int size = _drivers + 1;
        double[] table = (double[])_values.Clone();
        for (int pivot = 0; pivot < _drivers; pivot++)
        {
            double left = table[(pivot * size) + pivot];
            if (left < Collinear)
                throw Faults.Invalid(
                    "ratings",
                    $"'{drivers[pivot]}' follows from {string.Join(", ", drivers[..pivot].ToArray().Select(name => $"'{name}'"))}",
                    "leave one of them out"
                );
            for (int i = pivot + 1; i < _drivers; i++)
            {
                double factor = table[(i * size) + pivot] / left;
                for (int j = pivot; j < _drivers; j++)
                    table[(i * size) + j] -= factor * table[(pivot * size) + j];
            }
        }
    }

    /// <summary>
    /// Subtracts the mean, takes the root of the weights in, so that a plain product sums with weights, and divides by the length of the column; false when it is
    /// constant among those who count.
    /// </summary>
    private static bool Standardise(Span<double> column, ReadOnlySpan<double> weights)
    {
        int start = 0;
        while (!weights.IsEmpty && weights[start] == 0)
            start++;
        double first = column[start];
        double largest = 0;
        for (int i = 0; i < column.Length; i++)
        {
            column[i] = !weights.IsEmpty && weights[i] == 0 ? 0 : column[i] - first;
            largest = Math.Max(largest, Math.Abs(column[i]));
        }
        if (largest == 0)
            return false;
        foreach (ref double value in column)
            value /= largest;
        Centre(column, weights);
        Centre(column, weights);
        double squares = 0;
        for (int i = 0; i < column.Length; i++)
        {
            if (!weights.IsEmpty)
                column[i] *= Math.Sqrt(weights[i]);
            squares += column[i] * column[i];
        }
        double length = Math.Sqrt(squares);
        foreach (ref double value in column)
            value /= length;
        return true;
    }

    /// <summary>Subtracts the mean; a second time, what rounding left of it.</summary>
    private static void Centre(Span<double> column, ReadOnlySpan<double> weights)
    {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < column.Length; i++)
        {
            double counts = weights.IsEmpty ? 1 : weights[i];
            sum += counts * column[i];
            weight += counts;
        }
        double mean = sum / weight;
        foreach (ref double value in column)
            value -= mean;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
