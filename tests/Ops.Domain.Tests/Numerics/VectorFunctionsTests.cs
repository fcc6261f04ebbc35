using System.Runtime.Intrinsics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>Exponential and logarithm of eight numbers beside those of one, which are right to the last bit or next to it.</summary>
public class VectorFunctionsTests
{
    [Fact]
    public void The_exponential_is_that_of_one_number_in_every_lane()
    {
        for (double x = -744; x < 709.7; x += 0.0731)
        {
            var found = VectorFunctions.Exp(Vector512.Create(x, 0, x, 1, x, -x / 2, 0.5, x));

            found[0].Should().BeApproximately(Math.Exp(x), Math.Max(4e-16 * Math.Exp(x), double.Epsilon));
            (found[2], found[4], found[7], found[1]).Should().Be((found[0], found[0], found[0], 1));
        }
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(-800.0, 0.0)]
    [InlineData(-1e300, 0.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(710.0, double.PositiveInfinity)]
    [InlineData(1e300, double.PositiveInfinity)]
    public void Far_out_the_exponential_is_nothing_or_beyond_double(double x, double value) =>
        VectorFunctions.Exp(Vector512.Create(x))[3].Should().Be(value);

    [Fact]
    public void The_logarithm_is_that_of_one_number_in_every_lane()
    {
        for (double power = -320; power < 308; power += 0.0371)
        {
            double x = Math.Pow(10, power);
            var found = VectorFunctions.Log(Vector512.Create(x, 1, x, 2, 1 + (x % 1), 0.75, 1.4, x));

            for (int lane = 0; lane < 8; lane++)
            {
                double plain = Math.Log(Vector512.Create(x, 1, x, 2, 1 + (x % 1), 0.75, 1.4, x)[lane]);
                found[lane].Should().BeApproximately(plain, 4e-16 * Math.Abs(plain));
            }
        }
    }

    [Fact]
    public void The_logarithm_near_one_keeps_its_digits_and_nothing_has_none()
    {
        foreach (double x in (double[])[1 - 1e-16, 1 + 2.3e-16, 1 - 1e-9, 1 + 1e-9, 1.0000001, 0.70710678118654746, 0.70710678118654757])
            VectorFunctions.Log(Vector512.Create(x))[7].Should().BeApproximately(Math.Log(x), 4e-16 * Math.Abs(Math.Log(x)));
        VectorFunctions.Log(Vector512.Create(0.0))[0].Should().Be(double.NegativeInfinity);
        VectorFunctions.Log(Vector512.Create(double.Epsilon))[0].Should().BeApproximately(-744.4400719213812, 1e-12);
        VectorFunctions.Log(Vector512.Create(double.MaxValue))[0].Should().BeApproximately(709.782712893384, 1e-12);
    }
}
