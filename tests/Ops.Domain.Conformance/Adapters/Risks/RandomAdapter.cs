using System.Globalization;
using System.Text.Json.Nodes;
using Ops.Domain.Numerics;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.rng.*</summary>
internal sealed class RandomAdapter : IAdapter
{
    public void Register(Operations operations) => operations.Add("risks.rng.block", Block);

    private static JsonObject Block(Input input)
    {
        string algorithm = input["algorithm"].Text;
        if (algorithm != "philox4x32")
            throw new OpsException(new Fault(FaultCode.UnknownReference, "algorithm", $"'{algorithm}' is not known", "use philox4x32"));
        new[] { input["counter"] }.EachOf(4);
        new[] { input["key"] }.EachOf(2);
        var words = Philox.Block(Words(input["counter"]), Words(input["key"]), input["rounds"].IntOrNull ?? Philox.DefaultRounds);
        return new JsonObject { ["output"] = Output.List(words.Select(word => word.ToString("x8", CultureInfo.InvariantCulture))) };
    }

    private static uint[] Words(Input input) => [.. input.Texts.Select(Word)];

    private static uint Word(string text) =>
        text.Length <= 8 && uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint word)
            ? word
            : throw Input.Parse(text, "1 to 8 hex digits");
}
