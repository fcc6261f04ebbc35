using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>The numerical tools below the distributions, against closed forms.</summary>
public sealed class QuadratureTests
{
    [Fact]
    public void The_double_exponential_rule_bears_poles_at_the_ends()
    {
        TanhSinh.Between(0, 1, x => 1 / Math.Sqrt(x)).Should().BeApproximately(2, 1e-12);
        TanhSinh.Unit(at => 1 / Math.Sqrt(at.Upper)).Should().BeApproximately(2, 1e-12);
        TanhSinh.Between(-1, 3, x => x * x).Should().BeApproximately(28.0 / 3, 1e-13);
        TanhSinh.Between(0, 1, Math.Log).Should().BeApproximately(-1, 1e-13);
    }

    [Fact]
    public void A_transform_and_back_is_the_same_for_all_lists() =>
        Gen.Double[-1, 1]
            .Array[32]
            .Sample(values =>
            {
                double[] re = [.. values];
                double[] im = [.. values.Reverse()];
                var plan = new FourierPlan(32);
                plan.Forward(re, im);
                plan.Back(re, im);
                re.Should().Equal(values, (got, want) => Math.Abs(got - want) < 1e-14);
                im.Should().Equal(values.Reverse(), (got, want) => Math.Abs(got - want) < 1e-14);
            });

    [Fact]
    public void The_transform_is_that_of_the_definition()
    {
        double[] re = [1, 2, -1, 0.5, 0, 3, 0, 0];
        double[] im = new double[8];
        double[] given = [.. re];
        new FourierPlan(8).Forward(re, im);
        int[] reversed = [0, 4, 2, 6, 1, 5, 3, 7];
        for (int place = 0; place < 8; place++)
        {
            double angle = -2 * Math.PI * reversed[place] / 8;
            re[place].Should().BeApproximately(given.Select((x, k) => x * Math.Cos(angle * k)).Sum(), 1e-14);
            im[place].Should().BeApproximately(given.Select((x, k) => x * Math.Sin(angle * k)).Sum(), 1e-14);
            reversed[FourierPlan.Mirror(place)].Should().Be((8 - reversed[place]) % 8);
        }
    }

    [Fact]
    public void Eigenvalues_and_vectors_make_the_matrix_again_for_all_matrices() =>
        Gen.Double[-2, 2]
            .Array[10]
            .Sample(v =>
            {
                double[] matrix = [v[0], v[1], v[2], v[3], v[1], v[4], v[5], v[6], v[2], v[5], v[7], v[8], v[3], v[6], v[8], v[9]];
                var eigen = new SymmetricEigen(matrix, 4);
                for (int i = 0; i < 4; i++)
                {
                    for (int j = 0; j < 4; j++)
                    {
                        double sum = 0;
                        for (int k = 0; k < 4; k++)
                            sum += eigen.Vectors[(i * 4) + k] * eigen.Values[k] * eigen.Vectors[(j * 4) + k];
                        sum.Should().BeApproximately(matrix[(i * 4) + j], 1e-13);
                    }
                }
            });

    [Fact]
    public void Eight_normal_numbers_are_the_quantiles_of_their_uniform_ones()
    {
        for (int i = 0; i < 3930; i++)
        {
            double p = i < 3900 ? (i + 0.5) / 3900 : Math.ScaleB(1, 3880 - i);
            var eight = System.Runtime.Intrinsics.Vector512.Create(p, 1 - p, p, p, p, p, p, p);
            var found = NormalDraws.Quantiles(eight);
            found[0].Should().BeApproximately(NormalFunctions.Quantile(Math.Max(p, RandomStream.Least)), 2e-15 * 10);
            found[1].Should().BeApproximately(NormalFunctions.Quantile(Math.Max(1 - p, RandomStream.Least)), 2e-15 * 10);
        }
    }

    [Fact]
    public void Eight_tails_are_those_of_the_plain_function()
    {
        for (double z = -40; z < 40; z += 0.037)
        {
            var (lower, upper) = NormalFunctions.EightTails(System.Runtime.Intrinsics.Vector512.Create(z, -z, 0.1, 7, -0.1, 0, z, 39));
            var plain = NormalFunctions.Of(z);
            lower[0].Should().BeApproximately(plain.Lower, 1e-13 * plain.Lower + 1e-300);
            upper[0].Should().BeApproximately(plain.Upper, 1e-13 * plain.Upper + 1e-300);
            lower[1].Should().Be(upper[0]);
            (lower[2], lower[5], upper[6]).Should().Be((upper[4], 0.5, upper[0]));
        }
    }

    /// <summary>n δ-functions: the transform of a single 1 at place k is a turn by −2πk / n for each frequency, whatever the length.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(16)]
    [InlineData(8192)]
    [InlineData(16384)]
    [InlineData(32768)]
    public void The_transform_of_one_impulse_turns_evenly_at_every_length(int length)
    {
        int bits = System.Numerics.BitOperations.Log2((uint)length);
        var plan = new FourierPlan(length);
        foreach (int k in new[] { 0, 1 % length, length / 3, length - 1 })
        {
            double[] re = new double[length];
            double[] im = new double[length];
            re[k] = 1;
            plan.Forward(re, im);
            double worst = 0;
            for (int place = 0; place < length; place++)
            {
                int frequency = 0;
                for (int bit = 0; bit < bits; bit++)
                    frequency |= (place >> bit & 1) << (bits - 1 - bit);
                // Whole turns taken off first, in whole numbers.
                double angle = -2 * Math.PI * ((long)frequency * k % length) / length;
                worst = Math.Max(worst, Math.Abs(re[place] - Math.Cos(angle)) + Math.Abs(im[place] - Math.Sin(angle)));
            }
            worst.Should().BeLessThan(1e-14);
            plan.Back(re, im);
            re[k].Should().BeApproximately(1, 1e-13);
            re.Sum(Math.Abs).Should().BeApproximately(1, 1e-11);
            im.Sum(Math.Abs).Should().BeLessThan(1e-11);
        }
    }
}
