package com.example.notes

import jakarta.persistence.CascadeType
import jakarta.persistence.Column
import jakarta.persistence.ElementCollection
import jakarta.persistence.Embeddable
import jakarta.persistence.Entity
import jakarta.persistence.EnumType
import jakarta.persistence.Enumerated
import jakarta.persistence.GeneratedValue
import jakarta.persistence.Id
import jakarta.persistence.ManyToOne
import jakarta.persistence.OneToMany
import jakarta.persistence.Table
import java.time.Instant

enum class Colour { YELLOW, BLUE }

@Embeddable
data class Place(@Column(length = 80) val city: String, val street: String?)

@Entity
@Table(name = "notebooks")
class Notebook(
    @Column(nullable = false, length = 100) var title: String,
    @OneToMany(mappedBy = "notebook", cascade = [CascadeType.ALL]) var notes: MutableList<Note> = mutableListOf(),
    @Id @GeneratedValue var id: Long? = null,
)

@Entity
@Table(name = "notes")
class Note(
    @Column(nullable = false) var text: String,
    @Enumerated(EnumType.STRING) var colour: Colour,
    var written: Instant,
    var place: Place?,
    @ManyToOne(optional = false) var notebook: Notebook,
    @ElementCollection var tags: MutableSet<String> = mutableSetOf(),
    @Id @GeneratedValue var id: Long? = null,
)
