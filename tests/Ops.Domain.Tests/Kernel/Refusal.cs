namespace Ops.Domain.Tests.Kernel;

/// <summary>What a call that must be refused throws.</summary>
internal static class Refusal
{
    public static OpsException Of(Action call) => Assert.Throws<OpsException>(call);

    public static void ShouldBe(this OpsException exception, FaultCode code, string place)
    {
        exception.Code.Should().Be(code);
        exception.Place.Should().Be(place);
        exception
            .Faults.Should()
            .OnlyContain(fault => fault.Message.Length > 0 && fault.Remedy.Length > 0, "a fault says what is wrong and what to do");
    }
}
