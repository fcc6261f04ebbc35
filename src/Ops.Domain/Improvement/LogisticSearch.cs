using Ops.Domain.Numerics;

namespace Ops.Domain.Improvement;

/// <summary>The logistic curve of least squares: Levenberg–Marquardt steps from lines through the logits of several capacities.</summary>
internal sealed class LogisticSearch(double[] times, double[] values)
{
    private const int MostSteps = 2000;

    private static readonly ImmutableArray<double> Starts = [1.02, 1.2, 2, 5, 20];

    public double Capacity { get; private set; }

    public double Rate { get; private set; }

    public double Midpoint { get; private set; }

    public double SumOfSquares { get; private set; } = double.PositiveInfinity;

    /// <summary>True when a rising curve was found.</summary>
    public bool Run()
    {
        foreach (double start in Starts)
        {
            double capacity = start * values.Max();
            double[] logits = [.. values.Select(value => Math.Log(value / (capacity - value)))];
            var line = LinearTrend.Of(times, logits);
            if (line.Slope > 0)
                Descend([capacity, line.Slope, -line.Intercept / line.Slope]);
        }
        return double.IsFinite(SumOfSquares);
    }

    private void Descend(double[] point)
    {
        double sum = SquaresAt(point);
        double damping = 1e-3;
        for (int step = 0; step < MostSteps && damping < 1e12; step++)
        {
            double[] next = Step(point, damping);
            double better = next[0] > 0 && next[1] > 0 ? SquaresAt(next) : double.PositiveInfinity;
            if (!(better <= sum))
            {
                damping *= 4;
                continue;
            }
            double moved = 0;
            for (int i = 0; i < 3; i++)
                moved = Math.Max(moved, Math.Abs(next[i] - point[i]) / (Math.Abs(point[i]) + 1e-12));
            (point, sum) = (next, better);
            damping = Math.Max(1e-14, damping / 8);
            if (moved < 1e-14)
                break;
        }
        if (sum < SumOfSquares)
            (Capacity, Rate, Midpoint, SumOfSquares) = (point[0], point[1], point[2], sum);
    }

    private double SquaresAt(double[] point)
    {
        double sum = 0;
        for (int i = 0; i < times.Length; i++)
        {
            double residual = values[i] - (point[0] * AdoptionCurve.ShareAt(point[1] * (times[i] - point[2])));
            sum += residual * residual;
        }
        return sum;
    }

    /// <summary>Solves (JᵀJ + λ·diag JᵀJ)·δ = Jᵀe as least squares with three more rows, which does not square the condition of J.</summary>
    private double[] Step(double[] point, double damping)
    {
        int n = times.Length;
        var rows = new double[n + 3, 3];
        double[] right = new double[n + 3];
        double[] sizes = new double[3];
        for (int i = 0; i < n; i++)
        {
            double share = AdoptionCurve.ShareAt(point[1] * (times[i] - point[2]));
            double slope = point[0] * share * (1 - share);
            rows[i, 0] = share;
            rows[i, 1] = slope * (times[i] - point[2]);
            rows[i, 2] = -slope * point[1];
            right[i] = values[i] - (point[0] * share);
            for (int j = 0; j < 3; j++)
                sizes[j] += rows[i, j] * rows[i, j];
        }
        for (int j = 0; j < 3; j++)
            rows[n + j, j] = Math.Sqrt(damping * sizes[j]);
        double[] delta = Orthogonal(rows, right);
        return [point[0] + delta[0], point[1] + delta[1], point[2] + delta[2]];
    }

    /// <summary>Least squares by modified Gram–Schmidt.</summary>
    private static double[] Orthogonal(double[,] rows, double[] right)
    {
        int n = rows.GetLength(0);
        var upper = new double[3, 3];
        double[] projected = new double[3];
        for (int j = 0; j < 3; j++)
        {
            double length = 0;
            for (int i = 0; i < n; i++)
                length += rows[i, j] * rows[i, j];
            upper[j, j] = Math.Sqrt(length);
            if (upper[j, j] == 0)
                return [0, 0, 0];
            for (int i = 0; i < n; i++)
                rows[i, j] /= upper[j, j];
            for (int k = j + 1; k < 3; k++)
            {
                for (int i = 0; i < n; i++)
                    upper[j, k] += rows[i, j] * rows[i, k];
                for (int i = 0; i < n; i++)
                    rows[i, k] -= upper[j, k] * rows[i, j];
            }
            for (int i = 0; i < n; i++)
                projected[j] += rows[i, j] * right[i];
            for (int i = 0; i < n; i++)
                right[i] -= projected[j] * rows[i, j];
        }
        double[] solution = new double[3];
        for (int j = 2; j >= 0; j--)
        {
            double sum = projected[j];
            for (int k = j + 1; k < 3; k++)
                sum -= upper[j, k] * solution[k];
            solution[j] = sum / upper[j, j];
        }
        return solution;
    }
}
