namespace Ops.Domain.Series;

/// <summary>Exact means and variances of forecasts, by the classes of Hyndman, Koehler, Ord and Snyder 2008, chapter 6.</summary>
internal static class EtsVariance
{
    /// <summary>Fills mean and variance per step; leaves both null where no closed form is known.</summary>
    public static void Fill(EtsState state, ReadOnlySpan<double> points, double variance, Span<double?> means, Span<double?> variances)
    {
        var specification = state.Specification;
        bool relative = specification.Error == ComponentForm.Multiplicative;
        if (specification.Trend == ComponentForm.Multiplicative)
            return;
        if (specification.Season == ComponentForm.Multiplicative)
        {
            if (relative)
                MultiplicativeSeason(state, variance, means, variances);
            return;
        }
        for (int h = 0; h < points.Length; h++)
            means[h] = points[h];
        if (relative)
            Relative(state, points, variance, variances);
        else
            Additive(state, variance, variances);
    }

    /// <summary>c_j = α + β(φ + … + φ^j) + γ when j is a whole number of cycles: how an error j periods ago moves the value now.</summary>
    public static double[] Weights(EtsState state, int count)
    {
        var (alpha, beta, gamma, phi) = state.Parameters.Smoothing(state.Specification);
        var weights = new double[count];
        double sum = 0;
        double power = 1;
        for (int j = 1; j <= count; j++)
        {
            power *= phi;
            sum += power;
            weights[j - 1] = alpha + (beta * sum) + (state.Specification.HasSeason && j % state.Period == 0 ? gamma : 0);
        }
        return weights;
    }

    private static void Additive(EtsState state, double variance, Span<double?> variances)
    {
        double[] weights = Weights(state, variances.Length - 1);
        double sum = 1;
        for (int h = 0; h < variances.Length; h++)
        {
            variances[h] = variance * sum;
            if (h < weights.Length)
                sum += weights[h] * weights[h];
        }
    }

    private static void Relative(EtsState state, ReadOnlySpan<double> points, double variance, Span<double?> variances)
    {
        double[] weights = Weights(state, points.Length - 1);
        var spreads = new double[points.Length];
        for (int h = 0; h < points.Length; h++)
        {
            // θ_h = μ_h² + σ²Σ c_j² θ_{h−j}: second moments without the last error; only the part above μ² is carried.
            double above = 0;
            for (int j = 1; j <= h; j++)
                above += weights[j - 1] * weights[j - 1] * ((points[h - j] * points[h - j]) + spreads[h - j]);
            spreads[h] = variance * above;
            variances[h] = ((1 + variance) * spreads[h]) + (variance * points[h] * points[h]);
        }
    }

    /// <summary>
    /// Level, growth and one season are followed together: x ← (F + Gε)x, and in its own period the season ← (1 + γε)·season.
    /// Mean vector and covariance matrix of x·season need the moments 1, σ², 3σ⁴ of a normal error only.
    /// </summary>
    private static void MultiplicativeSeason(EtsState state, double variance, Span<double?> means, Span<double?> variances)
    {
        var (alpha, beta, gamma, phi) = state.Parameters.Smoothing(state.Specification);
        double damping = state.Specification.HasTrend ? phi : 0;
        var move = new Matrix2(1, damping, 0, damping);
        var shock = new Matrix2(alpha, alpha * damping, beta, beta * damping);
        for (int phase = 0; phase < Math.Min(state.Period, means.Length); phase++)
        {
            double season = state.Parameters.Seasonal[phase];
            var mean = new Vector2(state.Parameters.Level * season, state.Parameters.Growth.GetValueOrDefault() * season);
            var covariance = default(Matrix2);
            for (int h = 0; h < means.Length; h++)
            {
                bool own = h % state.Period == phase;
                if (own)
                {
                    double centre = mean.X + (damping * mean.Y);
                    double spread = covariance.A + (damping * (covariance.B + covariance.C)) + (damping * damping * covariance.D);
                    means[h] = centre;
                    variances[h] = ((1 + variance) * spread) + (variance * centre * centre);
                }
                Step(move, shock, own ? gamma : 0, variance, ref mean, ref covariance);
            }
        }
    }

    private static void Step(in Matrix2 move, in Matrix2 shock, double gamma, double variance, ref Vector2 mean, ref Matrix2 covariance)
    {
        var once = shock + (move * gamma);
        var twice = shock * gamma;
        var second = Matrix2.Square(mean);
        var full = covariance + second;
        covariance =
            move.Around(covariance, move)
            + ((once.Around(full, once) + move.Around(covariance, twice) + twice.Around(covariance, move)) * variance)
            + (twice.Around((covariance * 3) + (second * 2), twice) * (variance * variance));
        mean = (move + (twice * variance)).Times(mean);
    }

    private readonly record struct Vector2(double X, double Y);

    private readonly record struct Matrix2(double A, double B, double C, double D)
    {
        public static Matrix2 operator +(Matrix2 left, Matrix2 right) =>
            new(left.A + right.A, left.B + right.B, left.C + right.C, left.D + right.D);

        public static Matrix2 operator *(Matrix2 left, double factor) =>
            new(left.A * factor, left.B * factor, left.C * factor, left.D * factor);

        public static Matrix2 Square(Vector2 v) => new(v.X * v.X, v.X * v.Y, v.X * v.Y, v.Y * v.Y);

        public Vector2 Times(Vector2 v) => new((A * v.X) + (B * v.Y), (C * v.X) + (D * v.Y));

        /// <summary>This · inner · otherᵀ.</summary>
        public Matrix2 Around(Matrix2 inner, Matrix2 other)
        {
            double a = (A * inner.A) + (B * inner.C);
            double b = (A * inner.B) + (B * inner.D);
            double c = (C * inner.A) + (D * inner.C);
            double d = (C * inner.B) + (D * inner.D);
            return new(
                (a * other.A) + (b * other.B),
                (a * other.C) + (b * other.D),
                (c * other.A) + (d * other.B),
                (c * other.C) + (d * other.D)
            );
        }
    }
}
