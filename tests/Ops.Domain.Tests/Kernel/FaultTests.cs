namespace Ops.Domain.Tests.Kernel;

public sealed class FaultTests
{
    private static readonly Fault Zero = new(
        FaultCode.ZeroDenominator,
        "weights",
        "the weights sum to 0",
        "give at least one positive weight"
    );
    private static readonly Fault Negative = new(FaultCode.InvalidArgument, "weights[3]", "-1 is negative", "give a weight of at least 0");

    [Fact]
    public void A_fault_reads_as_one_line() =>
        Zero.ToString().Should().Be("zero-denominator at weights: the weights sum to 0; give at least one positive weight");

    // The closed list of the vectors' README.
    [Theory]
    [InlineData(FaultCode.InvalidArgument, "invalid-argument")]
    [InlineData(FaultCode.EmptyInput, "empty-input")]
    [InlineData(FaultCode.LengthMismatch, "length-mismatch")]
    [InlineData(FaultCode.DuplicateKey, "duplicate-key")]
    [InlineData(FaultCode.UnknownReference, "unknown-reference")]
    [InlineData(FaultCode.Cycle, "cycle")]
    [InlineData(FaultCode.CurrencyMismatch, "currency-mismatch")]
    [InlineData(FaultCode.Overlap, "overlap")]
    [InlineData(FaultCode.NotOrdered, "not-ordered")]
    [InlineData(FaultCode.InsufficientData, "insufficient-data")]
    [InlineData(FaultCode.ZeroDenominator, "zero-denominator")]
    [InlineData(FaultCode.Overflow, "overflow")]
    [InlineData(FaultCode.ParseError, "parse-error")]
    public void Each_code_has_its_stable_name(FaultCode code, string text) => code.ToText().Should().Be(text);

    [Fact]
    public void There_are_thirteen_codes_and_no_other()
    {
        Enum.GetValues<FaultCode>().Should().HaveCount(13);
        Refusal.Of(() => ((FaultCode)13).ToText()).ShouldBe(FaultCode.InvalidArgument, "code");
        Refusal.Of(() => ((FaultCode)(-1)).ToText()).Message.Should().Contain("-1 is not a fault code");
    }

    [Fact]
    public void An_exception_shows_its_first_fault_and_carries_all()
    {
        var one = new OpsException(Zero);
        var two = new OpsException([Negative, Zero]);

        (one.Code, one.Place, one.Remedy).Should().Be((FaultCode.ZeroDenominator, "weights", "give at least one positive weight"));
        one.Message.Should().Be(Zero.ToString());
        one.Should().BeAssignableTo<ArgumentException>();
        two.Faults.Should().Equal(Negative, Zero);
        (two.Code, two.Place).Should().Be((FaultCode.InvalidArgument, "weights[3]"));
        two.Message.Should().Be($"2 faults: {Negative} | {Zero}");
    }

    [Fact]
    public void An_exception_without_a_fault_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => new OpsException(ImmutableArray<Fault>.Empty)).ParamName.Should().Be("faults");
        Assert
            .Throws<ArgumentException>(() => new OpsException(default(ImmutableArray<Fault>)))
            .Message.Should()
            .StartWith("An OpsException needs at least one fault.");
        Assert.Throws<ArgumentNullException>(() => new OpsException((Fault)null!)).ParamName.Should().Be("fault");
    }

    [Fact]
    public void A_report_collects_all_faults_in_order_and_throws_once()
    {
        var report = new FaultReport();
        report.IsClean.Should().BeTrue();
        report.Count.Should().Be(0);
        report.ThrowIfAny();

        report.Add(Negative);
        report.Add(FaultCode.ParseError, "row 2", "'x' cannot be read", "write a number");
        report.Add(new OpsException([Zero, Negative]));

        report.IsClean.Should().BeFalse();
        report.Count.Should().Be(4);
        var refusal = Refusal.Of(report.ThrowIfAny);
        refusal
            .Faults.Should()
            .Equal(Negative, new Fault(FaultCode.ParseError, "row 2", "'x' cannot be read", "write a number"), Zero, Negative);
        report.Faults.Should().Equal(refusal.Faults);
    }

    [Fact]
    public void A_report_takes_no_null()
    {
        var report = new FaultReport();

        Assert.Throws<ArgumentNullException>(() => report.Add((Fault)null!));
        Assert.Throws<ArgumentNullException>(() => report.Add((OpsException)null!));
        report.IsClean.Should().BeTrue();
    }

    [Fact]
    public void Every_kind_of_refusal_names_code_place_and_remedy()
    {
        Faults.Invalid("p", "m", "r").Faults.Should().Equal(new Fault(FaultCode.InvalidArgument, "p", "m", "r"));
        Faults.Empty("p", "r").Faults.Should().Equal(new Fault(FaultCode.EmptyInput, "p", "there is no element", "r"));
        Faults
            .Length("p", 2, 3, "other")
            .Faults.Should()
            .Equal(new Fault(FaultCode.LengthMismatch, "p", "2 elements beside 3 of other", "give both the same length"));
        Faults
            .Duplicate("p", "k")
            .Faults.Should()
            .Equal(new Fault(FaultCode.DuplicateKey, "p", "'k' stands more than once", "make the key unique"));
        Faults.Unknown("p", "k", "r").Faults.Should().Equal(new Fault(FaultCode.UnknownReference, "p", "'k' is not known", "r"));
        Faults
            .Cycle("p", ["a", "b", "a"])
            .Faults.Should()
            .Equal(new Fault(FaultCode.Cycle, "p", "cycle a -> b -> a", "remove one of these links"));
        Faults.Overlap("p", "m", "r").Faults.Should().Equal(new Fault(FaultCode.Overlap, "p", "m", "r"));
        Faults.NotOrdered("p", "m", "r").Faults.Should().Equal(new Fault(FaultCode.NotOrdered, "p", "m", "r"));
        Faults.Insufficient("p", "m", "r").Faults.Should().Equal(new Fault(FaultCode.InsufficientData, "p", "m", "r"));
        Faults.ZeroDenominator("p", "m", "r").Faults.Should().Equal(new Fault(FaultCode.ZeroDenominator, "p", "m", "r"));
        Faults.Overflow("p", "m", "r").Faults.Should().Equal(new Fault(FaultCode.Overflow, "p", "m", "r"));
        Faults.Parse("p", "t", "r").Faults.Should().Equal(new Fault(FaultCode.ParseError, "p", "'t' cannot be read", "r"));
    }
}
