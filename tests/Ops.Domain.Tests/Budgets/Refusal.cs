namespace Ops.Domain.Tests.Budgets;

/// <summary>What a refused call must say: the code and the place.</summary>
internal static class Refusal
{
    public static void Of(Action call, FaultCode code, string place)
    {
        var refusal = call.Should().Throw<OpsException>().Which;
        refusal.Code.Should().Be(code);
        refusal.Place.Should().Be(place);
    }

    public static Money Usd(decimal amount) => new(amount, Currency.Usd);

    public static Money[] Usd(params decimal[] amounts) => [.. amounts.Select(amount => new Money(amount, Currency.Usd))];
}
