namespace Ops.Domain.Tests.Kernel;

public sealed class GuardTests
{
    public static TheoryData<double, string> NotFinite =>
        new()
        {
            { double.NaN, "NaN" },
            { double.PositiveInfinity, "Infinity" },
            { double.NegativeInfinity, "-Infinity" },
        };

    [Theory]
    [MemberData(nameof(NotFinite))]
    public void What_is_no_number_is_refused_everywhere(double value, string text)
    {
        Action[] doors =
        [
            () => Guard.Finite(value, "x"),
            () => Guard.Positive(value, "x"),
            () => Guard.NotNegative(value, "x"),
            () => Guard.Probability(value, "x"),
            () => Guard.OpenProbability(value, "x"),
            () => Guard.InRange(value, 0.0, 1.0, "x"),
        ];
        foreach (var door in doors)
        {
            Refusal.Of(door).ShouldBe(FaultCode.InvalidArgument, "x");
            Refusal.Of(door).Message.Should().Contain(text);
        }
    }

    // Longer than any vector register, so that every lane and the rest behind the last full one are met.
    [Fact]
    public void The_first_value_that_is_no_number_is_named_wherever_it_stands()
    {
        foreach (double bad in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            for (int length = 1; length <= 35; length++)
            {
                for (int at = 0; at < length; at++)
                {
                    double[] values =
                    [
                        .. Enumerable.Repeat(double.MaxValue, at),
                        bad,
                        .. Enumerable.Repeat(-double.MaxValue, length - at - 1),
                    ];
                    values[^1] = at == length - 1 ? bad : double.NaN;
                    Refusal.Of(() => Guard.Finite(values, "values")).ShouldBe(FaultCode.InvalidArgument, $"values[{at}]");
                }
            }
        }
    }

    [Fact]
    public void Finite_values_pass()
    {
        for (int length = 0; length <= 35; length++)
            Guard.Finite(Enumerable.Repeat(double.MinValue, length).ToArray(), "values");
        Guard.Values([1.0, -0.0], "values");
        Guard.Finite(2.5, "x").Should().Be(2.5);
    }

    [Fact]
    public void Empty_comes_before_not_a_number()
    {
        Refusal.Of(() => Guard.NotEmpty<int>([], "list")).ShouldBe(FaultCode.EmptyInput, "list");
        Refusal.Of(() => Guard.Values([], "list")).ShouldBe(FaultCode.EmptyInput, "list");
        Refusal.Of(() => Guard.Values([1, double.NaN], "list")).ShouldBe(FaultCode.InvalidArgument, "list[1]");
        Guard.NotEmpty([0], "list");
    }

    [Fact]
    public void Lengths_and_counts_are_checked_exactly()
    {
        Guard.SameLength(3, "a", 3, "b");
        Refusal.Of(() => Guard.SameLength(3, "a", 2, "b")).ShouldBe(FaultCode.LengthMismatch, "a");
        Refusal.Of(() => Guard.SameLength(3, "a", 2, "b")).Message.Should().Contain("3 elements beside 2 of b");
        Guard.AtLeast(2, 2, "a");
        Refusal.Of(() => Guard.AtLeast(1, 2, "a")).ShouldBe(FaultCode.InsufficientData, "a");
        Refusal.Of(() => Guard.AtLeast(1, 2, "a")).Message.Should().Contain("1 elements, 2 needed").And.Contain("give at least 2");
    }

    [Fact]
    public void Ranges_include_their_ends()
    {
        Guard.InRange(1, 1, 3, "x").Should().Be(1);
        Guard.InRange(3, 1, 3, "x").Should().Be(3);
        Refusal.Of(() => Guard.InRange(0, 1, 3, "x")).ShouldBe(FaultCode.InvalidArgument, "x");
        Refusal.Of(() => Guard.InRange(4, 1, 3, "x")).Message.Should().Contain("4 is outside [1, 3]");
        Guard.Probability(0, "p").Should().Be(0);
        Guard.Probability(1, "p").Should().Be(1);
        Refusal.Of(() => Guard.Probability(1.0000001, "p")).ShouldBe(FaultCode.InvalidArgument, "p");
        Refusal.Of(() => Guard.Probability(-0.0000001, "p")).ShouldBe(FaultCode.InvalidArgument, "p");
    }

    [Fact]
    public void Open_ranges_leave_their_ends_out()
    {
        Guard.OpenProbability(0.95, "c").Should().Be(0.95);
        Refusal.Of(() => Guard.OpenProbability(0, "c")).ShouldBe(FaultCode.InvalidArgument, "c");
        Refusal.Of(() => Guard.OpenProbability(1, "c")).ShouldBe(FaultCode.InvalidArgument, "c");
        Guard.Positive(double.Epsilon, "x").Should().Be(double.Epsilon);
        Refusal.Of(() => Guard.Positive(0, "x")).ShouldBe(FaultCode.InvalidArgument, "x");
        Refusal.Of(() => Guard.Positive(-1, "x")).Message.Should().Contain("-1 is not positive");
        Guard.NotNegative(0, "x").Should().Be(0);
        Refusal.Of(() => Guard.NotNegative(-1, "x")).Message.Should().Contain("-1 is negative");
    }

    [Fact]
    public void Nothing_and_blanks_are_refused()
    {
        Guard.NotNull("a", "x").Should().Be("a");
        Refusal.Of(() => Guard.NotNull<string>(null, "x")).ShouldBe(FaultCode.InvalidArgument, "x");
        Guard.NotBlank(" a", "x").Should().Be(" a");
        Refusal.Of(() => Guard.NotBlank(null, "x")).ShouldBe(FaultCode.InvalidArgument, "x");
        Refusal.Of(() => Guard.NotBlank("", "x")).ShouldBe(FaultCode.InvalidArgument, "x");
        Refusal.Of(() => Guard.NotBlank(" \t", "x")).Message.Should().Contain("blank text");
    }

    [Fact]
    public void Only_defined_members_of_an_enumeration_pass()
    {
        Guard.Defined(Status.Green, "s").Should().Be(Status.Green);
        Refusal.Of(() => Guard.Defined((Status)4, "s")).ShouldBe(FaultCode.InvalidArgument, "s");
        Refusal.Of(() => Guard.Defined((Status)4, "s")).Message.Should().Contain("4 is not a Status").And.Contain("use a member of Status");
    }

    [Fact]
    public void A_place_in_a_list_is_written_with_its_index() => Guard.At("weights", 3).Should().Be("weights[3]");
}
