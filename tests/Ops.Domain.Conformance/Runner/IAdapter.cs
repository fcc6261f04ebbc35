namespace Ops.Domain.Conformance;

/// <summary>Translates the ops of one topic into calls of the public library. Holds no arithmetic and no expected value.</summary>
/// <remarks>Every class that implements it is found by reflection; a new topic is one new file under <c>Adapters</c>.</remarks>
internal interface IAdapter
{
    void Register(Operations operations);
}
