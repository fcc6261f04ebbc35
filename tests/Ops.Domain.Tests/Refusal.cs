namespace Ops.Domain.Tests;

/// <summary>What a call that must be refused throws: the code, the place, and a message with its remedy.</summary>
internal static class Refusal
{
    public static OpsException Of(Action call) => Assert.Throws<OpsException>(call);

    public static void Of(Action call, FaultCode code, string place) => Of(call).ShouldBe(code, place);

    public static void Of(FaultCode code, string place, Action call) => Of(call).ShouldBe(code, place);

    public static void Refuses(this Action call, FaultCode code, string place) => Of(call).ShouldBe(code, place);

    public static void ShouldBe(this OpsException exception, FaultCode code, string place)
    {
        exception.Code.Should().Be(code);
        exception.Place.Should().Be(place);
        exception
            .Faults.Should()
            .OnlyContain(fault => fault.Message.Length > 0 && fault.Remedy.Length > 0, "a fault says what is wrong and what to do");
    }
}
